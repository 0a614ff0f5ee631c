package insee

// Kinds of events (MOD) in INSEE's table of movements of communes.
var (
	// joining: the code of a commune becomes that of another, by a merger (31,
	// 32 to a commune nouvelle, 33 with an associated commune, 34 once it is
	// associated no more), or as the commune changes its département (41) or
	// its chef-lieu (50).
	joining = map[string]bool{"31": true, "32": true, "33": true, "34": true, "41": true, "50": true}
	// reviving: a commune is created (20) or is one again (21).
	reviving = map[string]bool{"20": true, "21": true}
)

// JoinsCommunes reports whether an event of a kind makes the code of a commune
// that of another.
func JoinsCommunes(kind string) bool { return joining[kind] }

// RevivesCommune reports whether an event of a kind makes a code that of a
// commune anew.
func RevivesCommune(kind string) bool { return reviving[kind] }
