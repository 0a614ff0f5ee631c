package exports

import (
	"bytes"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestColumnsStandBesideEveryTable: the tables of a plan and of a comparison come with
// that of their columns, all in the form that is asked for.
func TestColumnsStandBesideEveryTable(t *testing.T) {
	r := sample.Result()
	sample.Plan(r)
	french := Options{French: true, Lang: reports.French}
	for name, list := range map[string][]File{
		"plan": PlanFiles(r, french), "compare": ChangeFiles(sample.Changed(), french),
	} {
		var columns string
		heads := make(map[string]string) // by file
		for _, f := range list {
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			text, marked := strings.CutPrefix(b.String(), byteOrderMark)
			head, _, _ := strings.Cut(text, "\n")
			switch {
			case !strings.HasSuffix(f.Name, ".csv"):
			case !marked || !strings.Contains(head, ";"):
				t.Errorf("%s: %s is not in the French form: %s", name, f.Name, head)
			case f.Name == "colonnes.csv":
				columns = text
			default:
				heads[f.Name] = head
			}
		}
		for file, head := range heads {
			for _, column := range strings.Split(head, ";") {
				if !strings.Contains(columns, file+";"+column+";") {
					t.Errorf("%s: colonnes.csv does not tell %s of %s", name, column, file)
				}
			}
		}
		if len(heads) < 3 {
			t.Errorf("%s: only the tables %v", name, heads)
		}
	}
}

// TestHalfDaysSort: codes of half-days sort as the week goes, in both languages.
func TestHalfDaysSort(t *testing.T) {
	before, avant := "", ""
	for half := range 14 {
		code := halfDayCode(half)
		word := frenchWords(code)
		if code <= before || word <= avant || word == code || codesOf(word) != code {
			t.Errorf("%d: %q after %q, %q after %q", half, code, before, word, avant)
		}
		before, avant = code, word
	}
	if before != "72-sunday-afternoon" || avant != "72-dimanche-après-midi" {
		t.Errorf("the last is %q, %q", before, avant)
	}
}

// TestCodesOfAList: the first, the last and what is beyond it.
func TestCodesOfAList(t *testing.T) {
	for value, want := range map[uint8]string{0: "a", 1: "b", 2: "unknown", 3: "unknown", 255: "unknown"} {
		if got := code([]string{"a", "b"}, value); got != want {
			t.Errorf("%d: %q, want %q", value, got, want)
		}
	}
}
