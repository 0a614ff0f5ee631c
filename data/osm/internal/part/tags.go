package part

// Tag is a key and a value, as numbers of strings. Equal strings have equal
// numbers, so that tags can be compared and remembered without reading them.
type Tag struct {
	Key, Value uint32
}

// TagLists holds the tags of many objects.
type TagLists struct {
	Spans []Span
	Tags  []Tag
}

// Span is where the tags of an object are among all.
type Span struct {
	Start, End uint32
}

// Close ends the list of the next object, which began where the last one ended.
func (l *TagLists) Close() {
	var start uint32
	if n := len(l.Spans); n > 0 {
		start = l.Spans[n-1].End
	}
	l.Spans = append(l.Spans, Span{start, uint32(len(l.Tags))})
}

// Of returns the tags of object i.
func (l *TagLists) Of(i int) []Tag {
	s := l.Spans[i]
	return l.Tags[s.Start:s.End:s.End]
}
