package recognise

import "slices"

// question is one line of what the coder answers.
type question struct {
	words   string
	options []option
}

// option is one answer: its key, what it says, and how it is held.
type option struct {
	key, words string
	take       func(*answers)
	taken      func(*answers) bool
}

// whereAsk is the question that only the first coder answers.
const whereAsk = "Where?"

// questions are asked in this order. An act may be left open, and the same key
// takes it back.
var questions = []question{
	{"Was it asked for?", []option{
		asked("1", "unasked", "no, unasked"), asked("2", "prompted", "we asked or ran a prompt"),
		asked("3", "kit", "used our kit"), asked("4", "tied", "paid or tied"),
	}},
	{whereAsk, []option{
		where("5", "outside", "public", "outside"), where("6", "inside", "public", "inside our space"),
		where("7", "outside", "private", "we heard of it second-hand"),
	}},
	{"Tone", []option{tone("p", "positive"), tone("n", "neutral"), tone("g", "negative"), tone("m", "mixed")}},
	{"Act", []option{
		act("r", "recommends", "recommends"), act("d", "defends", "defends"), act("c", "chose over another", "chose over another"),
		act("t", "tip", "tip"), act("a", "answers a question", "answers"), act("s", "story", "story"),
	}},
	{"About the gift itself?", []option{gift("8", true, "yes"), gift("9", false, "no")}},
	{"Could you tell the arm?", []option{{
		"0", "yes", func(a *answers) { a.couldTell = !a.couldTell }, func(a *answers) bool { return a.couldTell },
	}}},
}

// questions leave out where it was said for a second coder: that is a fact of
// the mention, and no reading.
func (c *coding) questions() []question {
	if c.second == "" {
		return questions
	}
	return slices.DeleteFunc(slices.Clone(questions), func(q question) bool { return q.words == whereAsk })
}

func asked(key, value, words string) option {
	return option{key, words, func(a *answers) { a.asked = value }, func(a *answers) bool { return a.asked == value }}
}

func where(key, place, visibility, words string) option {
	return option{
		key, words,
		func(a *answers) { a.place, a.visibility = place, visibility },
		func(a *answers) bool {
			return a.visibility == visibility && (a.place == place || visibility == "private")
		},
	}
}

func tone(key, value string) option {
	return option{key, value, func(a *answers) { a.tone = value }, func(a *answers) bool { return a.tone == value }}
}

func act(key, value, words string) option {
	return option{key, words, func(a *answers) {
		if a.act == value {
			a.act = ""
			return
		}
		a.act = value
	}, func(a *answers) bool { return a.act == value }}
}

func gift(key string, value bool, words string) option {
	return option{key, words, func(a *answers) { a.gift, a.giftSaid = value, true }, func(a *answers) bool { return a.giftSaid && a.gift == value }}
}
