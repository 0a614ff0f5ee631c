package strict

import (
	"bytes"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Line returns the line, from 1, on which a key is first set, or the innermost
// of its tables that can be found: for mistakes in a value that was decoded.
func Line(text string, key []string) int {
	all := keysOf(strings.TrimPrefix(text, byteOrderMark))
	for n := len(key); n > 0; n-- {
		if i := all.index(key[:n]); i >= 0 {
			return all[i].line
		}
	}
	return 1
}

// position is where a key or a table stands. Of a key with dots, every part is
// entered, with the line and the column where the whole starts.
type position struct {
	key          []string // in full
	line, column int      // from 1, in bytes
}

// positions are in the order of the text.
type positions []position

// index finds where a key is first set; it returns -1 when it is not.
func (all positions) index(key []string) int {
	return slices.IndexFunc(all, func(p position) bool { return slices.Equal(p.key, key) })
}

// at returns the key that starts at a place, all its dots included.
func (all positions) at(line, column int) (key []string, ok bool) {
	for _, p := range all {
		if p.line == line && p.column == column {
			key = p.key
		}
	}
	return key, key != nil
}

// keysOf lists the keys of a text. The decoder gives positions of its own errors
// only, and leaves inline tables out of the keys it names, so the text is parsed
// once more; what follows a mistake of syntax is left out.
func keysOf(text string) positions {
	c := collector{text: []byte(text), line: 1}
	var parser unstable.Parser
	parser.Reset(c.text)
	var table []string
	for parser.NextExpression() {
		expression := parser.Expression()
		switch expression.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = c.add(nil, expression)
		case unstable.KeyValue:
			c.addValue(table, expression)
		}
	}
	return c.found
}

// collector collects keys in the order of the text.
type collector struct {
	text  []byte
	line  int // that was come to
	start int // of that line
	found positions
}

// addValue adds a key, and the keys of the inline table that it may hold.
func (c *collector) addValue(table []string, node *unstable.Node) {
	key := c.add(table, node)
	if node.Value().Kind != unstable.InlineTable {
		return
	}
	for inner := node.Value().Children(); inner.Next(); {
		if inner.Node().Kind == unstable.KeyValue {
			c.addValue(key, inner.Node())
		}
	}
}

// deepest is how many tables in each other have positions of their own: no settings
// have as many, and each costs as much as all above it.
const deepest = 32

// add adds a key below a table, with every table that its dots name, and
// returns it in full.
func (c *collector) add(table []string, node *unstable.Node) []string {
	key := slices.Clone(table)
	column := 0
	for part := node.Key(); part.Next(); {
		if column == 0 {
			column = c.advance(int(part.Node().Raw.Offset))
		}
		key = append(key, string(part.Node().Data))
		if len(key) > deepest {
			continue
		}
		c.found = append(c.found, position{slices.Clone(key), c.line, column})
	}
	return key
}

// advance counts lines up to an offset, and returns its column. Offsets grow.
func (c *collector) advance(offset int) int {
	passed := c.text[c.start:max(offset, c.start)]
	if last := bytes.LastIndexByte(passed, '\n'); last >= 0 {
		c.line += bytes.Count(passed, []byte("\n"))
		c.start += last + 1
	}
	return offset - c.start + 1
}

func dotted(key []string) string { return strings.Join(key, ".") }
