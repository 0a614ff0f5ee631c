package osm

// Match is a tag looked for: a key with a value, or with any value when Value
// is empty.
type Match struct {
	Key, Value string
}

// Selection tells what to keep of an extract.
type Selection struct {
	Ways    []Match  // a way is kept when one of its tags matches
	Without []Match  // but not when one of its tags matches one of these
	Nodes   []Match  // a node on a kept way keeps its tags when one of them matches
	Keys    []string // keys of the tags that kept ways and nodes keep; nil for all
}

// Roads selects everything that may be a way to drive: highways, and the lines
// of ferries and of trains that carry cars; on them the nodes with a barrier,
// a crossing, a signal or the like.
func Roads() Selection {
	return Selection{
		Ways:  []Match{{"highway", ""}, {"route", "ferry"}, {"route", "shuttle_train"}},
		Nodes: []Match{{"barrier", ""}, {"highway", ""}},
	}
}

// selector is a Selection made ready for looking up keys.
type selector struct {
	rules   map[string]*rule
	keepAll bool
}

// rule is what a Selection says about one key.
type rule struct {
	way, without, node values
	keep               bool
}

// values are the values of a key that match.
type values struct {
	any bool
	of  []string
}

func (v *values) add(value string) {
	if value == "" {
		v.any = true
		return
	}
	v.of = append(v.of, value)
}

func (v *values) match(value []byte) bool {
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

func (s Selection) compile() *selector {
	c := &selector{rules: make(map[string]*rule), keepAll: s.Keys == nil}
	of := func(key string) *rule {
		if c.rules[key] == nil {
			c.rules[key] = new(rule)
		}
		return c.rules[key]
	}
	for _, m := range s.Ways {
		of(m.Key).way.add(m.Value)
	}
	for _, m := range s.Without {
		of(m.Key).without.add(m.Value)
	}
	for _, m := range s.Nodes {
		of(m.Key).node.add(m.Value)
	}
	for _, key := range s.Keys {
		of(key).keep = true
	}
	return c
}

// keeps tells whether tags with the key of a rule, nil for none, are kept.
func (c *selector) keeps(r *rule) bool { return c.keepAll || r != nil && r.keep }

// verdict gathers what the tags of one object say about it.
type verdict struct {
	way, without, node bool
}

// hear takes in one tag, by the rule of its key, nil for none.
func (v *verdict) hear(r *rule, value []byte) {
	if r == nil {
		return
	}
	v.way = v.way || r.way.match(value)
	v.without = v.without || r.without.match(value)
	v.node = v.node || r.node.match(value)
}
