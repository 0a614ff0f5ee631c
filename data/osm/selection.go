package osm

import "acces30/data/osm/internal/part"

// Match is a tag looked for: a key with a value, or with any value when Value
// is empty.
type Match struct {
	Key, Value string
}

// Selection says what to keep of an extract.
type Selection struct {
	Ways    []Match  // a way is kept when one of its tags matches
	Without []Match  // but not when one of its tags matches one of these
	Nodes   []Match  // a node on a kept way keeps its tags when one of them matches
	Keys    []string // keys of the tags that kept ways and nodes keep; nil for all
}

// compile makes a Selection ready for looking up keys.
func (s Selection) compile() *part.Selector {
	c := &part.Selector{Rules: make(map[string]*part.Rule), KeepAll: s.Keys == nil}
	rule := func(key string) *part.Rule {
		if c.Rules[key] == nil {
			c.Rules[key] = new(part.Rule)
		}
		return c.Rules[key]
	}
	for _, m := range s.Ways {
		rule(m.Key).Way.Add(m.Value)
	}
	for _, m := range s.Without {
		rule(m.Key).Without.Add(m.Value)
	}
	for _, m := range s.Nodes {
		rule(m.Key).Node.Add(m.Value)
	}
	for _, key := range s.Keys {
		rule(key).Keep = true
	}
	return c
}
