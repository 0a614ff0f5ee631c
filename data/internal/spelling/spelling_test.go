package spelling

import (
	"math/rand/v2"
	"testing"
)

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"code", "cod_e", 1}, {"latitude", "longitude", 3}, {"été", "ete", 2}, {"abc", "cab", 2}} {
		if got, back := Distance(tt.a, tt.b), Distance(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("%q, %q: %d and %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}

func TestNearest(t *testing.T) {
	if got := Nearest("treshold", []string{"out", "threshold", "date"}); got != "threshold" {
		t.Errorf("nearest %q", got)
	}
	if got := Nearest("x", nil); got != "" {
		t.Errorf("of none: %q", got)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Sainte-Marie-aux-Chênes": "saintemarieauxchenes",
		"L’Hôpital":               "lhopital",
		"Cœur du Perche":          "coeurduperche",
		" lat_chef_lieu ":         "latcheflieu",
		"--":                      "",
		"Été":                     "ete",
		"Zé":                      "ze",
		"æ Æ œ Œ 5e ²":            "aeaeoeoe5e2",
	} {
		if got := Fold(in); got != want || Fold(got) != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestFoldAsAWhole: characters folded one by one make what the whole text does.
func TestFoldAsAWhole(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		text := make([]rune, random.IntN(12))
		for i := range text {
			text[i] = rune(random.IntN(latin))
		}
		if random.IntN(4) == 0 { // a mark behind a letter, or what is no letter of ours
			text = append(text, []rune{0x301, 0x327, 'Ω', 'ﬁ', '\u0130', 0xfffd}[random.IntN(6)], 'e')
		}
		if got, want := Fold(string(text)), foldAny(string(text)); got != want {
			t.Fatalf("Fold(%q) = %q, as a whole it is %q", string(text), got, want)
		}
	}
	if got := Fold("\xe9t\xe9"); got != "t" {
		t.Errorf("bytes that are no characters are folded to %q", got)
	}
}

func TestUnaccented(t *testing.T) {
	for in, want := range map[string]string{"Fermé le 1ᵉʳ": "ferme le 1er", "ŒUVRE, Æ": "oeuvre, ae", "": "", "a-B": "a-b"} {
		if got := Unaccented(in); got != want {
			t.Errorf("Unaccented(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestNearestIsTheFirst of several as near.
func TestNearestIsTheFirst(t *testing.T) {
	if got := Nearest("ab", []string{"abcd", "ac", "aa"}); got != "ac" {
		t.Errorf("nearest %q", got)
	}
}
