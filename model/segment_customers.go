package model

import (
	"math"
	"slices"
	"sync"

	"goodword/model/stats"
)

// Customers is everybody who may be invited, by id, with what they showed: not
// our own people, nobody paid or tied, nobody who asked not to be contacted.
// There may be a million, so little is kept of each. Once finished it is only
// read; a change makes another, which shares what stayed the same.
type Customers struct {
	On, From Date // the window of the candidate rule

	all        []customer // by id
	shown      []tally    // what was shown by those of whom a signal is known
	currencies []string
	main       uint16    // the one that most spend in
	measures   []measure // of taking part, by name and source
	parts      []part    // of them, by the name that is said; none: signals stand in for them
	kinds      kindBits

	places []int32         // by id, from 1; 0 = not eligible
	place  map[int64]int32 // where the ids lie too far apart

	from, to           int64 // the limits of moderate spend that hold now
	oldBands, oldParts bool  // to be made anew
}

type customer struct {
	id       int64
	spend    int64 // in minor units, or unknown
	taking   float64
	shown    int32 // place among what was shown, from 1; 0: nothing
	currency uint16
	band     uint8 // place among the spend bands
	high     bool
}

const unknown = math.MinInt64

// Spend is what a customer spends: an amount, or only a band.
type Spend struct {
	PersonID int64
	Minor    int64
	Known    bool
	Currency string
	Band     string
}

// NewCustomers is nobody yet.
func NewCustomers(on, from Date) *Customers {
	return &Customers{On: on, From: from, kinds: kindBits{}, oldBands: true, oldParts: true}
}

// Put adds a customer; they come by id. With the last one Index is called.
func (c *Customers) Put(s Spend) {
	x := customer{id: s.PersonID, spend: unknown, taking: math.NaN(), currency: c.currency(s.Currency), band: uint8(max(0, slices.Index(SpendBands, s.Band)))}
	if s.Known {
		x.spend = s.Minor
	}
	c.all = append(c.all, x)
}

// currency is the place of a currency. There are a few hundred at most; what
// comes after the last place shares it.
func (c *Customers) currency(name string) uint16 {
	at := slices.Index(c.currencies, name)
	if at < 0 && len(c.currencies) <= math.MaxUint16 {
		at = len(c.currencies)
		c.currencies = append(c.currencies, name)
	}
	return uint16(at)
}

// Join adds the customers of another, whose ids come after all that are here.
func (c *Customers) Join(next *Customers) {
	same := make([]uint16, len(next.currencies))
	for i, name := range next.currencies {
		same[i] = c.currency(name)
	}
	from := len(c.all)
	c.all = append(c.all, next.all...)
	for i := from; i < len(c.all); i++ {
		c.all[i].currency = same[c.all[i].currency]
	}
}

// Index prepares the look-ups. Ids mostly follow each other, so that a list by
// id is found in at once.
func (c *Customers) Index() {
	last := int64(0)
	if n := len(c.all); n > 0 {
		last = c.all[n-1].id
	}
	c.place, c.places = nil, nil
	if last < int64(8*len(c.all)+1024) {
		c.places = make([]int32, last+1)
	} else {
		c.place = make(map[int64]int32, len(c.all))
	}
	for i := range c.all {
		if id := c.all[i].id; c.places != nil {
			c.places[id] = int32(i + 1)
		} else {
			c.place[id] = int32(i + 1)
		}
	}
}

// Len is how many they are.
func (c *Customers) Len() int { return len(c.all) }

// ID is the person at a place.
func (c *Customers) ID(at int) int64 { return c.all[at].id }

// At is the place of a person, or -1.
func (c *Customers) At(id int64) int {
	if id >= 0 && id < int64(len(c.places)) {
		return int(c.places[id]) - 1
	}
	return int(c.place[id]) - 1
}

// Of is the evidence of a person, or nil for somebody who is not eligible.
func (c *Customers) Of(id int64) *Evidence {
	at := c.At(id)
	if at < 0 {
		return nil
	}
	e := c.evidence(at)
	return &e
}

func (c *Customers) evidence(at int) (e Evidence) {
	x := &c.all[at]
	if x.shown > 0 {
		e = c.shown[x.shown-1].evidence()
	}
	e.PersonID, e.Taking, e.High, e.Band = x.id, x.taking, x.high, SpendBands[x.band]
	return e
}

// Finish makes what follows from everybody together, as far as something
// changed: the bands of spend and who takes part highly.
func (c *Customers) Finish(rule Segment) {
	var both sync.WaitGroup
	if from, to := rule.limits(); c.oldBands || from != c.from || to != c.to {
		c.from, c.to = from, to
		both.Go(c.makeBands)
	}
	if c.oldParts {
		both.Go(c.takePart)
	}
	both.Wait()
	c.oldBands, c.oldParts = false, false
}

// makeBands gives everybody a spend band: low, middle and high around the limits
// of the rule among customers with spend above 0, each currency for itself. Where
// only a band is known, it is that band.
func (c *Customers) makeBands() {
	c.main = 0
	amounts, counts := make([][]float64, len(c.currencies)), make([]int, len(c.currencies))
	for i := range c.all {
		counts[c.all[i].currency]++
	}
	for i, n := range counts {
		amounts[i] = make([]float64, 0, n)
	}
	for i := range c.all {
		if x := &c.all[i]; x.spend > 0 {
			amounts[x.currency] = append(amounts[x.currency], float64(x.spend))
		}
	}
	limits := make([][]float64, len(amounts))
	for i, v := range amounts {
		if most := len(amounts[c.main]); len(v) > most || len(v) == most && c.currencies[i] < c.currencies[c.main] {
			c.main = uint16(i)
		}
		limits[i] = stats.Quantiles(v, float64(c.from)/100, float64(c.to)/100)
	}
	low, middle, high := bandPlace("low"), bandPlace("middle"), bandPlace("high")
	for i := range c.all {
		x := &c.all[i]
		switch limit, amount := limits[x.currency], float64(x.spend); {
		case x.spend == unknown:
		case x.spend <= 0 || amount < limit[0]:
			x.band = low
		case amount > limit[1]:
			x.band = high
		default:
			x.band = middle
		}
	}
}

// Spend is what a person spends, in units of money; NaN where it is not known,
// or in another currency than most spend in and so not to be compared.
func (c *Customers) Spend(id int64) float64 {
	at := c.At(id)
	if at < 0 || c.all[at].spend == unknown || c.all[at].spend != 0 && c.all[at].currency != c.main {
		return math.NaN()
	}
	return float64(max(0, c.all[at].spend)) / 100
}

func bandPlace(band string) uint8 { return uint8(slices.Index(SpendBands, band)) }
