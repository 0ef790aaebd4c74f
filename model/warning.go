package model

// warnings are the texts as shown. Where a text holds figures, the place that
// shows it says them; here stands the sentence that is always true.
var warnings = map[string]string{
	"W01": "This step comes after the gift. Skipping a step tends to leave the rest hollow. Go on only with a reason; it will be in the summary.",
	"W02": "More than half of these people are top spenders. You are looking for taking part, not for turnover.",
	"W03": "They had just bought or done something for you. This will read as payment, not as a gift.",
	"W04": "Money and discounts turn this into a deal. If you must, make it an experience. The sources disagree here; see Set-up, conflicts.",
	"W05": "This note asks for something. A gift that asks is an invoice.",
	"W06": "This is already decided, or has one option. Asking now would be theatre.",
	"W07": "They cannot tell what you are deciding, by when, or who reads the answer.",
	"W09": "This makes a race of it. Thank one person for being who they are.",
	"W10": "You thank for a number. What did this person do that only they would?",
	"W11": "No dated track record for this cause. Start with what you already do.",
	"W14": "Boundary talks are private.",
	"W15": "You answered that the product is not good enough yet. Attention cannot mend that.",
	"W16": "Crisis is on. All outgoing items are paused. Fix the cause, say so, come back later.",
	"W17": "Two weeks under the promised minutes. People notice when it is only you.",
	"W30": "No consent to name them in public. Credit silently, or ask them.",
	"W31": "They have early access from you. If you repost, say so; the rules on endorsements in your country may ask for it.",
	"W34": "They asked not to be contacted before a day that has not come.",
	"W35": "Second-hand. Kept, never counted.",
	"W36": "No checked copy for 7 days.",
}

// Warning is the text of a warning by its id.
func Warning(id string) string { return warnings[id] }
