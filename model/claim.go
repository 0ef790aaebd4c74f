package model

// Conflict is something on which the method's sources disagree, and where this
// program stands.
type Conflict struct{ About, Stance string }

// Conflicts are the disagreements and the stances taken.
var Conflicts = []Conflict{
	{"10 to 20 people for a first run, or 30", "10 to 20 by default; another number needs its reason, which the summary prints."},
	{"decide after one month, or after two to six", "The month decides expand, adjust or not clear yet, on genuineness and unasked mentions only. Referrals are shown, and not judged before day 120."},
	{"compare with the average customer, or with similar ones", "The comparator is always named. The matched control is the main one; the average customer is context."},
	{"reward advocates with discounts and perks, or never", "Money-like gifts are stopped. Recognition, access, help and experiences are allowed; perks that exist go to the audit in Care."},
	{"status badges, or no games", "A symbol that members choose is welcome. Anything that is counted, ranked or lost again is refused."},
	{"contests and giveaways, or none", "None: a contest makes a race of it."},
	{"high value and repeat purchase mark advocates, or the opposite", "They help to find similar people for the control, and are no evidence."},
	{"promoter answers show advocates, or the comparison does", "A high answer is weak and was asked for. It plays no part in the rule."},
	{"ready-made texts and referral links, or only what comes by itself", "Allowed as help; everything that was shared through a kit counts as prompted."},
	{"pay influential people, or do not choose by followers", "Paid or tied people count in no arm. There is no field for followers."},
	{"make advocacy a daily figure, or be patient", "The header shows plain counts for both arms and the days left; no rate before the end and never a target."},
	{"percentages without a source", "None is used; About names them and whom they are attributed to."},
}

// Claim is a figure that is passed on about advocacy, and to whom it is
// attributed by those who pass it on.
type Claim struct{ Text, Origin string }

// UnreliedClaims are figures that this program does not rely on: no text,
// default or comparison uses them, whether or not there is a study behind one.
var UnreliedClaims = []Claim{
	{"92 % of people trust recommendations from people they know", "Nielsen, Global Trust in Advertising, 2012: what people said online of themselves; 83 % in 2015"},
	{"word of mouth is the primary factor behind 20 to 50 % of all purchasing decisions", "McKinsey Quarterly, 2010; how it was counted is not passed on"},
	{"referred customers are kept 37 % more often", "Deloitte, by those who repeat it without the name of a study"},
	{"referred customers are worth 16 % more and leave 18 % less often", "Schmitt, Skiera and Van den Bulte, 2011: one bank, with paid referrals"},
	{"5 % more retention brings 25 to 95 % more profit", "Reichheld and Sasser, 1990, and Bain & Company since; as often told from 35 or up to 125 %"},
	{"83 % of satisfied customers would refer and only 29 % do", "Texas Tech University, or Advisor Impact and Vanguard of investors in 2010, depending on who tells it"},
	{"79 % say that what users publish weighs highly on what they buy", "Stackla, which sold tools for it, 2019 and 2021"},
}
