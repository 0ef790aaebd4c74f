package importer

import (
	"strings"

	"goodword/model"
)

// discordChat is what DiscordChatExporter writes of one channel. Who wrote is
// known by the account's id; names are each server's own.
var discordChat = Format{
	ID: "discord_json", Name: "Discord channel", Source: "discord", Key: "id", Each: eachSignal,
	Roles: map[string]string{
		"timestamp": roleAt, "type": roleKind, "content": roleText, "author id": roleIgnore, "author name": roleIgnore, "author nickname": roleFullName,
		"author avatarurl": roleDrop, "author discriminator": roleIgnore, "author roles": roleIgnore, "author color": roleIgnore, "id": roleIgnore,
		"author isbot": roleIgnore, "timestampedited": roleIgnore, "reactions": roleIgnore, "mentions": roleIgnore, "attachments": roleIgnore,
		"callendedtimestamp": roleIgnore, "reference messageid": roleIgnore,
	},
	Refine: func(r *row) {
		kind := map[string]string{"Default": "forum post", "Reply": "forum answer"}[r.cell("type")]
		author := r.cell("author id")
		switch {
		case kind == "":
			r.rec.Left = "not a message of somebody"
		case r.isYes("author isbot"):
			r.rec.Left = "a bot"
		case author == "" || author == "456226577798135808":
			r.rec.Left = "the account was deleted"
		case r.cell("content") == "":
			r.rec.Left = "no text"
		}
		if r.rec.Left == "" {
			r.rec.Talk = &model.ImportTalk{Day: r.date(roleAt), By: author, Topic: kind == "forum post", ID: r.cell("id"), Answers: r.cell("reference messageid")}
		}
		for i := range r.rec.Signals {
			r.rec.Signals[i].Kind, r.rec.Signals[i].Weak = kind, isShort(r.rec.Signals[i].Evidence)
		}
		r.identify(model.IdentityID, "discord", author, author)
		if name := r.cell("author name"); name != "" && r.cell("author discriminator") == "0000" {
			r.identify(model.IdentityHandle, "discord", normaliseHandle(name), name)
		}
	},
}

// discordTable is the same as CSV, which lacks the ids of the messages and what
// kind they are.
var discordTable = Format{
	ID: "discord_csv", Name: "Discord channel", Source: "discord", Each: eachSignal,
	Roles: map[string]string{"authorid": roleIgnore, "author": roleFullName, "date": roleAt, "content": roleText, "attachments": roleIgnore, "reactions": roleIgnore},
	Refine: func(r *row) {
		author, text := r.cell("authorid"), r.get(roleText)
		r.rec.Left, r.rec.Creates = "", false
		switch {
		case author == "" || author == "456226577798135808":
			r.rec.Left = "the account was deleted"
		case text == "":
			r.rec.Left = "no text"
		case text == "Joined the server." || text == "Pinned a message." || strings.HasPrefix(text, "Started a call"):
			r.rec.Left = "not a message of somebody"
		}
		if r.rec.Left == "" { // who is answered, the table does not say
			r.rec.Talk = &model.ImportTalk{Day: r.date(roleAt), By: author}
		}
		r.rec.Signals = []model.ImportSignal{{Kind: "forum post", Date: r.date(roleAt), Evidence: text, Weak: isShort(text), Author: r.rec.Person.Name}}
		r.identify(model.IdentityID, "discord", author, author)
	},
}
