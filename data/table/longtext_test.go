package table

import (
	"strings"
	"testing"
)

// TestLongTextsAreTold: a text of as many characters as a cell of Excel holds is none,
// one more is told, once for its column, and both are read whole.
func TestLongTextsAreTold(t *testing.T) {
	most, more := strings.Repeat("é", 32_767), strings.Repeat("é", 32_768)
	got, err := Read("t.csv", []byte("code;nom\n1;"+most+"\n2;"+more+"\n3;"+more+"\n"), Layout{})
	if err != nil {
		t.Fatal(err)
	}
	var told []Note
	for _, n := range got.Notes {
		if n.Oddity == LongText {
			told = append(told, n)
		}
	}
	if len(told) != 1 || told[0].Line != 3 || told[0].Column != "nom" || told[0].Count != 2 {
		t.Errorf("notes %v", told)
	}
	for i, want := range []string{most, more, more} {
		if got.Rows[i].Fields[1] != want {
			t.Errorf("row %d is not read whole", i+1)
		}
	}
}
