package people

import "testing"

func TestRead(t *testing.T) {
	all, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for code, n := range all {
		if len(code) != 5 || n < 0 || n > 2_200_000 {
			t.Errorf("%s: %d", code, n)
		}
		total += n
	}
	if len(all) < 34_800 || total < 63_000_000 || total > 66_000_000 {
		t.Errorf("%d people in %d communes", total, len(all))
	}
	for code, want := range map[string]int{"57463": 120_000, "33063": 270_000, "01001": 860, "2A004": 75_000} {
		if n := all[code]; n < want*9/10 || n > want*11/10 {
			t.Errorf("%s: %d people, want about %d", code, n, want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(); err != nil {
			b.Fatal(err)
		}
	}
}
