package importer

import (
	"strconv"
	"strings"
)

// score reads a number from an answer: "9", "Extremely likely - 10", "0 - Not
// at all likely", "4/5", "5 stars", "FIVE", "★★★★☆".
func score(s string) (float64, bool) {
	s = strings.TrimSpace(plainDigits(s))
	if n := strings.Count(s, "★"); n > 0 {
		return float64(n), n <= 5
	}
	if n, ok := map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}[strings.ToLower(s)]; ok {
		return n, true
	}
	found, count := 0.0, 0
	for _, f := range strings.FieldsFunc(strings.SplitN(s, "/", 2)[0], func(r rune) bool { return r == ' ' || r == '-' || r == '(' || r == ')' || r == ':' || r == '=' }) {
		if n, err := strconv.ParseFloat(strings.Replace(f, ",", ".", 1), 64); err == nil {
			found, count = n, count+1
		}
	}
	return found, count == 1 && found >= 0 && found <= 100 && !strings.HasPrefix(s, "-")
}

// tone reads words of satisfaction and sentiment; empty where there is none.
func tone(s string) string {
	switch Normalise(s) {
	case "good", "positive", "great", "happy", "satisfied", "very satisfied", "amazing", "1", "gut", "bon", "bien", "positiv", "positif", "positivo":
		return "positive"
	case "bad", "negative", "unhappy", "dissatisfied", "very dissatisfied", "terrible", "schlecht", "mauvais", "negativ", "negatif", "negativo":
		return "negative"
	case "neutral", "okay", "ok", "mixed", "0":
		return "neutral"
	}
	if strings.TrimSpace(s) == "-1" {
		return "negative"
	}
	return ""
}
