package table

import (
	"encoding/xml"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// relations are what a part of a workbook leads to.
type relations struct {
	All []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

// sheetPart returns the XML of a sheet, nil when it can't be found or is too large
// to be kept in memory. The library tells neither joined cells nor formulas without
// having the whole sheet as objects, which takes many times as much.
func sheetPart(book *excelize.File, sheet string) []byte {
	bookAt := ""
	for _, r := range relationsOf(book, "").All {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			bookAt = target("", r.Target)
		}
	}
	var sheets struct {
		All []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	if xml.Unmarshal(loaded(book, bookAt), &sheets) != nil {
		return nil
	}
	for _, s := range sheets.All {
		if s.Name != sheet {
			continue
		}
		for _, r := range relationsOf(book, bookAt).All {
			if r.ID == s.ID {
				return loaded(book, target(path.Dir(bookAt), r.Target))
			}
		}
	}
	return nil
}

// relationsOf returns where a part leads to, the package as a whole with "".
func relationsOf(book *excelize.File, part string) (r relations) {
	dir, base := path.Split(part)
	if xml.Unmarshal(loaded(book, dir+"_rels/"+base+".rels"), &r) != nil {
		return relations{}
	}
	return r
}

// target returns the name of a part as one in a folder gives it.
func target(dir, name string) string {
	if strings.HasPrefix(name, "/") {
		return name[1:]
	}
	return path.Join(dir, name)
}

// loaded returns a part that the library keeps in memory, nil for others.
func loaded(book *excelize.File, name string) []byte {
	content, _ := book.Pkg.Load(name)
	part, _ := content.([]byte)
	return part
}

var (
	// joined matches cells that are shown as one.
	joined = regexp.MustCompile(`<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"`)
	// uncomputed matches a cell with a formula and without its value. A formula
	// that gives an empty text has the type of texts.
	uncomputed = regexp.MustCompile(`<(?:\w+:)?c(\s[^>]*)?>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>`)
	cellPlace  = regexp.MustCompile(`\br="([A-Z]{1,3}\d{1,7})"`)
)

// maxJoined bounds how many cells joined ranges may fill.
const maxJoined = 1_000_000

// readSheet looks into the XML of the sheet read for what the library does not
// tell: cells joined over several rows or columns, whose value stands in the first
// of them alone, and formulas whose value was never computed. Header is the last
// row of the headings.
func (t *Table) readSheet(book *excelize.File, rows []record, header int) {
	part := sheetPart(book, t.Sheet)
	for _, m := range uncomputed.FindAllSubmatch(part, -1) {
		if attributes := string(m[1]); !strings.Contains(attributes, `t="str"`) {
			place := cellPlace.FindStringSubmatch(attributes)
			t.note(Uncomputed, 0, "", strings.Join(place[min(1, len(place)):], ""))
		}
	}
	at := make(map[int]int, len(rows)) // rows by their line
	for i, r := range rows {
		at[r.Line] = i
	}
	filled := 0
	for _, m := range joined.FindAllSubmatch(part, -1) {
		left, top, err1 := excelize.CellNameToCoordinates(string(m[1]))
		right, bottom, err2 := excelize.CellNameToCoordinates(string(m[2]))
		if err1 != nil || err2 != nil || top <= header || right > maxColumns {
			continue
		}
		if filled += (right - left + 1) * (bottom - top + 1); filled > maxJoined {
			return
		}
		t.spread(rows, at, left-1, top, right-1, bottom)
	}
}

// spread writes a text into all cells that are joined with it. A number is not
// repeated, as people counted once for several communes would count several times.
func (t *Table) spread(rows []record, at map[int]int, left, top, right, bottom int) {
	first, there := at[top]
	if !there || left >= len(rows[first].Fields) {
		return
	}
	text := rows[first].Fields[left]
	if strings.TrimSpace(text) == "" {
		return
	}
	if t.note(JoinedCells, top, "", text); isAmount(text) {
		return
	}
	for line := top; line <= bottom; line++ {
		i, there := at[line]
		if !there {
			continue
		}
		for len(rows[i].Fields) <= right {
			rows[i].Fields = append(rows[i].Fields, "")
		}
		for column := left; column <= right; column++ {
			if rows[i].Fields[column] == "" {
				rows[i].Fields[column] = text
			}
		}
	}
}

// isAmount reports whether a text may be an amount: a number that is no code of
// five digits.
func isAmount(text string) bool {
	text = strings.TrimSpace(text)
	_, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64)
	return err == nil && !(len(text) == 5 && strings.Trim(text, "0123456789") == "")
}
