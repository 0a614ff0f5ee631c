package insee

import (
	"strings"
	"unicode"
)

// The official geographic code (COG) counts départements from 01 to 95, with
// 2A and 2B in place of 20, which Corsica was until 1976; 971 to 978 overseas;
// and further lands in the Pacific and the Southern Ocean.
var remote = map[string]bool{
	"984": true, // Terres australes et antarctiques françaises
	"986": true, // Wallis-et-Futuna
	"987": true, // Polynésie française
	"988": true, // Nouvelle-Calédonie
	"989": true, // Clipperton
}

// ValidCommune reports whether a code has the form of a commune's: five
// characters, of a département that exists, digits but for Corsica's 2A and 2B.
func ValidCommune(code string) bool {
	return len(code) == 5 && ValidDepartement(DepartementOf(code)) && Digits(code[2:])
}

// ValidDepartement reports whether a code is that of a département or of a land
// overseas.
func ValidDepartement(code string) bool {
	switch {
	case corsican(code):
		return true
	case len(code) == 3:
		_, near := overseas[code]
		return near || remote[code]
	default:
		return len(code) == 2 && Digits(code) && code >= "01" && code <= "95" && code != "20"
	}
}

// corsican reports whether a département is one of Corsica's two.
func corsican(departement string) bool { return departement == "2A" || departement == "2B" }

// Digits reports whether a text is made of digits alone, one at least.
func Digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// DepartementOf returns the département of a commune code: its first two
// characters, three overseas.
func DepartementOf(code string) string {
	if strings.HasPrefix(code, "97") || strings.HasPrefix(code, "98") {
		return code[:min(3, len(code))]
	}
	return code[:min(2, len(code))]
}

// ParseDepartement reads the code of a département, and repairs what
// spreadsheets and people do to it: 1 is 01, 2a is 2A, 57.0 is 57, and
// "57 - Moselle" is 57. ok is false when there is no such département.
func ParseDepartement(text string) (code string, ok bool) {
	code = Compact(text)
	if head, _, found := strings.Cut(text, " "); found && !ValidDepartement(code) {
		code = Compact(head)
	}
	if len(code) == 1 && Digits(code) {
		code = "0" + code
	}
	return code, ValidDepartement(code)
}

// Compact writes a code in capitals, without spaces, and without the decimals
// that programs give to codes that they take for numbers.
func Compact(text string) string {
	code := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' || r == '\u200b' {
			return -1
		}
		return unicode.ToUpper(r)
	}, text)
	return strings.TrimSuffix(strings.TrimSuffix(code, ".0"), ",0")
}

// ParseCommune reads the code of a commune. It repairs what spreadsheets do to
// it: a lost leading zero, decimals, spaces; and it joins a code of three
// digits with the département, as INSEE's tables of populations give them
// (971 and 105 make 97105). Codes 20xxx, from before Corsica was divided, need
// the département, 2A or 2B. The département may be empty. repaired reports
// that the text was not a code as it stood; ok is false when no commune can
// have the code.
func ParseCommune(text, departement string) (code string, repaired, ok bool) {
	code = Compact(text)
	repaired = !strings.EqualFold(code, text)
	switch {
	case ValidCommune(code):
	case len(code) == 4 && Digits(code):
		code, repaired = "0"+code, true
		if ValidDepartement(departement) && DepartementOf(code) != departement {
			return code, repaired, false // another digit is missing
		}
	case len(code) >= 1 && len(code) <= 3 && Digits(code) && ValidDepartement(departement):
		repaired = repaired || len(code) < 3
		code = departement[:2] + strings.Repeat("0", 3-len(code)) + code
		if len(departement) == 3 && code[2] != departement[2] {
			return code, repaired, false
		}
	case len(code) == 5 && strings.HasPrefix(code, "20") && corsican(departement):
		code, repaired = departement+code[2:], true
	}
	return code, repaired, ValidCommune(code)
}

// MeantAsCode reports whether a text that is no code was meant to be one, and
// not the name of a commune.
func MeantAsCode(text string) bool {
	code := Compact(text)
	return len(code) <= 6 && strings.ContainsAny(code, "0123456789")
}

// CommuneOf returns the commune of a code: that of the whole city for the
// municipal arrondissements of Paris, Lyon and Marseille.
func CommuneOf(code string) string {
	switch {
	case len(code) != 5:
		return code
	case code >= "75101" && code <= "75120":
		return "75056"
	case code >= "69381" && code <= "69389":
		return "69123"
	case code >= "13201" && code <= "13216":
		return "13055"
	default:
		return code
	}
}
