package finding

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	blank  = regexp.MustCompile(`\{[a-z0-9]*\}`)
	goodFR = regexp.MustCompile(`^[\p{L}{«].*[^ ]$`)
	code   = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	typoFR = regexp.MustCompile("[\u2018\u2019\u00a0\u202f\"]|  |[^ \\d:][;?!%]|[^ \\d/:]:[^/]|\\.\\.\\.")
	typoEN = regexp.MustCompile("  |[«»\u00a0]| [:;?!%]")
)

// blanksOf returns the blanks of texts, each once, in order.
func blanksOf(texts ...string) []string {
	blanks := blank.FindAllString(strings.Join(texts, " "), -1)
	slices.Sort(blanks)
	return slices.Compact(blanks)
}

// TestEveryKindIsWhole holds what the compiler can't of every declaration.
func TestEveryKindIsWhole(t *testing.T) {
	codes, titles := make(map[string]bool), make(map[string]bool)
	for _, k := range All() {
		if codes[k.Code] || !code.MatchString(k.Code) {
			t.Errorf("the code %q is taken, or badly written", k.Code)
		}
		codes[k.Code] = true
		for _, title := range []string{"fr " + k.Title.FR, "en " + k.Title.EN} {
			if titles[title] {
				t.Errorf("%s: another kind has the title %q", k.Code, title)
			}
			titles[title] = true
		}
		if len(k.Severities) == 0 || !slices.IsSortedFunc(k.Severities, func(a, b Severity) int { return int(b) - int(a) }) {
			t.Errorf("%s: severities %v, want the gravest first", k.Code, k.Severities)
		}
		for _, sentence := range []string{k.Noticed.FR, k.Noticed.EN, k.Done.FR, k.Done.EN} {
			if !strings.HasSuffix(sentence, ".") && !strings.HasSuffix(sentence, "?") {
				t.Errorf("%s: %q is no sentence", k.Code, sentence)
			}
		}
		checkBlanks(t, k)
		checkLanguages(t, k)
	}
}

// checkBlanks looks for a blank for every detail and a detail for every blank,
// in both languages.
func checkBlanks(t *testing.T, k *Kind) {
	t.Helper()
	var details []string
	for i := range k.Details {
		details = append(details, fmt.Sprintf("{%d}", i))
	}
	blanks := slices.DeleteFunc(blanksOf(k.Noticed.FR, k.Done.FR), func(b string) bool { return b == "{value}" })
	if !slices.Equal(blanks, details) {
		t.Errorf("%s: the texts have the blanks %v, its findings have the details %v", k.Code, blanks, details)
	}
	for _, text := range [][2]string{{k.Noticed.FR, k.Noticed.EN}, {k.Done.FR, k.Done.EN}} {
		if fr, en := blanksOf(text[0]), blanksOf(text[1]); !slices.Equal(fr, en) {
			t.Errorf("%s: blanks differ: %v and %v", k.Code, fr, en)
		}
	}
	if blanks := blanksOf(k.Title.FR, k.Title.EN); len(blanks) > 0 {
		t.Errorf("%s: a title has no blanks: %v", k.Code, blanks)
	}
}

// checkLanguages looks for a text that is missing and for typography that a
// report does not repair.
func checkLanguages(t *testing.T, k *Kind) {
	t.Helper()
	for _, text := range []string{k.Title.FR, k.Noticed.FR, k.Done.FR} {
		if !goodFR.MatchString(text) {
			t.Errorf("%s: the French %q is missing or begins or ends badly", k.Code, text)
		}
		if found := typoFR.FindString(blank.ReplaceAllString(text, "x")); found != "" {
			t.Errorf("%s: %q in %q", k.Code, found, text)
		}
	}
	for _, text := range []string{k.Title.EN, k.Noticed.EN, k.Done.EN} {
		if strings.TrimSpace(text) == "" || strings.TrimSpace(text) != text {
			t.Errorf("%s: the English %q is missing or begins or ends badly", k.Code, text)
		}
		if found := typoEN.FindString(text); found != "" {
			t.Errorf("%s: %q in %q", k.Code, found, text)
		}
	}
}

// TestAllIsInOrder: declarations come as they stand in the files.
func TestAllIsInOrder(t *testing.T) {
	kinds := All()
	index := func(k *Kind) int { return slices.Index(kinds, k) }
	if a, b, c := index(CommuneCodeInvalid.Kind), index(CommuneCodeRepaired.Kind), index(CommuneUnreachable.Kind); a != 0 || b != 1 || c < b {
		t.Errorf("at %d, %d, %d", a, b, c)
	}
	kinds[0] = nil
	if All()[0] == nil {
		t.Error("the list can be changed from outside")
	}
}
