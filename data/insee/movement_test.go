package insee

import "testing"

// TestMovements: what each kind of event in INSEE's table does to a code.
func TestMovements(t *testing.T) {
	for kind, does := range map[string][2]bool{
		"10": {}, "20": {false, true}, "21": {false, true}, "30": {}, "31": {true, false}, "32": {true, false},
		"33": {true, false}, "34": {true, false}, "35": {}, "41": {true, false}, "50": {true, false}, "70": {}, "": {},
	} {
		if joins, revives := JoinsCommunes(kind), RevivesCommune(kind); joins != does[0] || revives != does[1] {
			t.Errorf("%q joins: %v, revives: %v", kind, joins, revives)
		}
	}
}
