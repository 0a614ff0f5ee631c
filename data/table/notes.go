package table

// Oddity is something in a file that is not as it should be, and was read all
// the same.
type Oddity uint8

// Oddities.
const (
	ShortRow         Oddity = iota // a row ends before the last columns, which are taken for empty
	StrayQuote                     // quotes where they should not stand, taken as characters or left out
	WrappedLine                    // lines that are one quoted field as a whole
	RepeatedColumn                 // columns of one name: in every row the first that says anything counts
	EncodedTwice                   // letters such as Ã© for é, mended
	HeaderOfLines                  // the columns' names stand in several lines
	StatedCRS                      // geometries in a stated plane, made degrees
	HiddenSheet                    // a hidden sheet is read, as no other will do
	LineBreak                      // a value that has one line has several
	PageOfMany                     // the file says that it holds a part of the rows only
	QuotedByOthers                 // fields stand in quotes that are none of the format
	ErrorValue                     // what a spreadsheet writes where a formula gave nothing, taken for nothing
	UnseenCharacters               // characters that can't be seen, taken away
	LongText                       // longer than a cell of Excel holds, read whole
	Uncomputed                     // formulas of a workbook without their value, taken for nothing
	JoinedCells                    // cells joined over rows or columns: texts count in all of them
	HeadingAgain                   // rows that are the headings once more, or drawn lines
	WithoutRowNames                // rows begin with a number that the header has no name for
)

// Note tells an oddity: where it was met first, and how often it was.
type Note struct {
	Oddity Oddity
	Line   int    // 0 where it is about no line
	Column string // "" where it is about no column
	Text   string // what stood there
	Count  int
}

// maxStray is how many rows with stray quotes have notes of their own.
const maxStray = 50

// note adds what was noticed to the notes: of every oddity, or of every column
// with it, there is one; of rows with stray quotes, which are to be looked at,
// one for each of the first.
func (t *Table) note(oddity Oddity, line int, column, text string) {
	rows := 0
	for i := range t.Notes {
		n := &t.Notes[i]
		if n.Oddity != oddity || n.Column != column && oddity != EncodedTwice {
			continue
		}
		if rows++; oddity != StrayQuote || rows > maxStray {
			n.Count++
			return
		}
	}
	t.Notes = append(t.Notes, Note{oddity, line, column, excerpt(text), 1})
}
