package part

// Selector says what to keep, by the keys of tags: a Selection of package osm
// made ready for looking keys up.
type Selector struct {
	Rules   map[string]*Rule
	KeepAll bool // tags of any key
}

// Rule is what a Selector says about one key.
type Rule struct {
	Way, Without, Node Values
	Keep               bool
}

// Values are the values of a key that match.
type Values struct {
	any bool
	of  []string
}

// Add lets a value match, any value when it is "".
func (v *Values) Add(value string) {
	if value == "" {
		v.any = true
		return
	}
	v.of = append(v.of, value)
}

func (v *Values) match(value []byte) bool {
	if v.any {
		return true
	}
	for _, s := range v.of {
		if s == string(value) {
			return true
		}
	}
	return false
}

// Keeps reports whether tags with the key of a rule, nil for none, are kept.
func (s *Selector) Keeps(r *Rule) bool { return s.KeepAll || r != nil && r.Keep }

// Verdict is what the tags of one object say about it.
type Verdict struct {
	Way, Without, Node bool
}

// Add takes in one tag, by the rule of its key, nil for none.
func (v *Verdict) Add(r *Rule, value []byte) {
	if r == nil {
		return
	}
	v.Way = v.Way || r.Way.match(value)
	v.Without = v.Without || r.Without.match(value)
	v.Node = v.Node || r.Node.match(value)
}
