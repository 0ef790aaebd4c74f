package importer

import (
	"archive/zip"
	"io"
	"slices"
	"strings"
	"time"

	"goodword/model"
)

// Format is what is known of one tool's export beyond the words of its
// headers. Headers are written normalised, as in formats.json.
type Format struct {
	ID     string // in formats.json; the word after --as
	Name   string
	Source string // the tool's short name, part of every record's key

	Key   string            // header of the record's own id
	Roles map[string]string // header -> role, over the guess
	Hints map[string]string // role -> dmy, dot, …: what the tool is known to write
	Whole string            // header that only the first row of a record fills
	Each  string            // signal, mention, suggestion; empty for people

	// Align mends a row before its cells get roles; it may return row itself.
	Align func(row []string, width int) []string
	// Refine adds what roles cannot say. It may set Left.
	Refine func(r *row)
	// Knows and Read are for exports that are no tables. Read gets the text of
	// the file and yields records until yield says no;
	// source, number, hash and a missing key are added to them.
	Knows func(head []byte) bool
	Read  func(r io.Reader, yield func(model.ImportRecord) bool) error
	// Holds and Unpack are the same for an archive whose files belong together.
	Holds  func(z *zip.Reader) bool
	Unpack func(z *zip.Reader, zone *time.Location, yield func(model.ImportRecord) bool) error
}

// What one row of a table is, apart from the person it names.
const (
	eachPerson     = ""
	eachReview     = "review"
	eachNPS        = "nps"
	eachPraise     = "praise"
	eachMention    = "mention"
	eachSuggestion = "suggestion"
	eachSignal     = "signal"
	eachTouch      = "touch"
)

// uses says which roles matter for what a row is; who it is about always
// matters. A column that is not used is shown as such.
var uses = map[string][]string{
	eachPerson: {
		roleSpend, roleOrders, roleSince, rolePosts, roleTopics, roleLikesReceived, roleLikesGiven, roleActiveDays, roleOpens,
		roleClicks, roleTags, roleNote, roleBot, roleUnsubscribed, roleCurrency,
	},
	eachReview:     {roleAt, roleRating, roleTitle, roleText, roleURL, roleProduct},
	eachNPS:        {roleAt, roleNPS, roleText, roleURL},
	eachPraise:     {roleAt, roleRating, roleTitle, roleText},
	eachMention:    {roleAt, roleTitle, roleText, roleURL, roleSource, roleSentiment},
	eachSuggestion: {roleAt, roleTitle, roleText, roleURL, roleStatus, roleVotes},
	eachSignal:     {roleAt, roleKind, roleTitle, roleText, roleURL, roleAsked},
	eachTouch:      {roleAt, roleTitle, roleText, roleSource, roleDirection, roleReply},
}

// aboutWho are the roles that every kind of row uses.
var aboutWho = []string{
	roleEmail, roleEmailMore, rolePhone, roleHandle, roleID, roleFirstName, roleLastName, roleFullName, roleCompany, roleJob, roleCountry, roleCity, roleLanguage,
}

// All is every format with a name or a quirk. Formats that stand only in
// formats.json are read by their roles.
var All = slices.Concat(
	[]Format{shopifyCustomers, discourseUsers, addressBook, linkedinConnections, linkedinMessages, monica, slackExport, feed, discordChat, discordTable, discourseArchive},
	newsletters, customers, communities, reviews, surveys, mentions, ideas, answered, networks, orderLists,
)

// formatOf finds the format whose needed headers are all there; the one that
// needs the most wins. want is what --as says and goes before.
func formatOf(kind string, headers []string, want string) (Format, signature, error) {
	var best signature
	for _, s := range words().formats {
		if s.Kind != kind {
			continue
		}
		missing := missingOf(s.Needs, headers)
		if s.ID == want && len(missing) > 0 {
			return Format{}, s, refuse(kindMapping, 0, "this is not %s: the column %q is missing", want, missing[0])
		}
		if len(missing) == 0 && (s.ID == want || want == "" && len(s.Needs) > len(best.Needs)) {
			best = s
		}
	}
	if want != "" && best.ID == "" {
		return Format{}, best, refuse(kindMapping, 0, "there is no %s format %q", kind, want)
	}
	i := slices.IndexFunc(All, func(f Format) bool { return f.ID == best.ID })
	switch {
	case best.ID == "":
		return Format{}, best, nil
	case i >= 0 && All[i].Read == nil:
		return All[i], best, nil
	case strings.HasPrefix(best.Entity, "person") && best.MultiRow == "":
		return Format{ID: best.ID, Name: FormatName(best.ID), Source: best.ID}, best, nil
	}
	switch best.ID {
	case "woocommerce_orders":
		return Format{}, best, refuse(kindNotYet, 0, "this is a list of WooCommerce orders, which names nobody by address: export Analytics > Customers instead")
	case "reddit_comments":
		return Format{}, best, refuse(kindNotYet, 0, "these are the comments of your own Reddit account, which are no sign of a customer: save a search as JSON instead, from reddit.com/search.json?q=yourname")
	}
	return Format{}, best, refuse(kindNotYet, 0, "this is a %s export, which cannot be read: export the people or the reviews instead", FormatName(best.ID))
}

// FormatName is what a format is called; of one without quirks it is its id in
// words.
func FormatName(id string) string {
	if i := slices.IndexFunc(All, func(f Format) bool { return f.ID == id }); i >= 0 {
		return All[i].Name
	}
	return strings.ReplaceAll(id, "_", " ")
}

func missingOf(needs, headers []string) []string {
	var missing []string
	for _, n := range needs {
		if !slices.Contains(headers, n) {
			missing = append(missing, n)
		}
	}
	return missing
}
