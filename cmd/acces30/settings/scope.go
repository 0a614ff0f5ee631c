package settings

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/data/insee"
	"acces30/reports"
)

// listDate returns the day that the list is said to be of.
func (s *inputs) listDate() (time.Time, error) {
	if s.ListDate == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, s.ListDate)
	if err != nil || day.IsZero() { // which would be none given
		return day, fault.Errorf(fault.T("list_date %q : écrivez-la comme 2024-08-01", "list_date %q: write it as 2024-08-01"), s.ListDate)
	}
	return day, nil
}

// shownListDate is the day or the month of a list for readers.
func shownListDate(d coverage.ListDate) any {
	if d.Known() && !d.Month {
		return d.Day
	}
	return reports.ListDay(d)
}

// departements returns the codes of départements that are asked for by code or
// by name, each once: 2a is 2A, 1 is 01, "bas rhin" is 67. The word all asks for every
// département of the communes.
func departements(words []string) (codes []string, everywhere bool, err error) {
	for _, word := range words {
		if strings.EqualFold(strings.TrimSpace(word), "all") {
			if len(words) > 1 {
				return nil, false, fault.Errorf(fault.T(`départements : "all" se donne seul`, `départements: "all" stands alone`))
			}
			return nil, true, nil
		}
		code, ok := insee.ParseDepartement(word)
		if !ok {
			code, ok = insee.DepartementNamed(word)
		}
		if name, rest, found := strings.Cut(word, "("); !ok && found { // Moselle (57), as results have it
			code, ok = insee.ParseDepartement(strings.TrimSuffix(strings.TrimSpace(rest), ")"))
			named, known := insee.DepartementNamed(name)
			ok = ok && known && named == code
		}
		if !ok {
			return nil, false, unknownDepartement(word)
		}
		if !slices.Contains(codes, code) { // by its code and by its name, say
			codes = append(codes, code)
		}
	}
	return codes, false, nil
}

// unknownDepartement says that a word is neither a code nor a name, and which
// name it is like, if any.
func unknownDepartement(word string) error {
	unknown := fault.T("département %q%s : écrivez un code comme 57, 2A ou 974, un nom, ou all", "département %q%s: write a code such as 57, 2A or 974, a name, or all")
	var like any = ""
	if strings.IndexFunc(word, unicode.IsLetter) >= 0 && len(word) > 2 {
		d, alike := insee.NearestDepartement(word)
		if !alike {
			return fault.Errorf(unknown, word, like)
		}
		like = fault.Errorf(fault.T(" (vouliez-vous dire %s, %s ?)", " (did you mean %s, %s?)"), d.Name, d.Code)
	}
	return fault.Errorf(unknown, word, like)
}
