package table

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The parts of a small workbook, as programs write them by hand.
const (
	partTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
	partRoot   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	partBook   = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`
	partLinks  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	sheetBegin = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	sheetEnd   = `</sheetData></worksheet>`
)

// bookParts returns the parts of a workbook whose only sheet has some rows.
func bookParts(rows, texts string) map[string]string {
	return map[string]string{
		"[Content_Types].xml": partTypes, "_rels/.rels": partRoot, "xl/workbook.xml": partBook, "xl/_rels/workbook.xml.rels": partLinks,
		"xl/worksheets/sheet1.xml": sheetBegin + rows + sheetEnd,
		"xl/sharedStrings.xml":     `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + texts + `</sst>`,
	}
}

// zipOf packs parts, those of a workbook in the usual order.
func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	for name, text := range parts {
		to, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := to.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// inline writes rows whose texts stand in the cells.
func inline(rows ...[]string) string {
	var b strings.Builder
	for i, row := range rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for k, text := range row {
			fmt.Fprintf(&b, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+k, i+1, text)
		}
		b.WriteString("</row>")
	}
	return b.String()
}

var (
	bookHead  = []string{"code", "nom", "population", "lat", "lon"}
	bookMetz  = []string{"57463", "Metz", "120", "49.12", "6.17"}
	bookNancy = []string{"54395", "Nancy", "104", "48.69", "6.18"}
)

// TestWorkbooksOfOthers: workbooks as other programs write them give the same rows.
func TestWorkbooksOfOthers(t *testing.T) {
	plain := inline(bookHead, bookMetz, bookNancy)
	numbers := `<row r="2"><c r="A2"><v>57463</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><v>120</v></c><c r="D2"><v>49.119999999999997</v></c><c r="E2"><v>6.17</v></c></row>` +
		`<row r="3"><c r="A3"><v>54395</v></c><c r="B3" t="s"><v>1</v></c><c r="C3"><v>104</v></c><c r="D3"><v>48.69</v></c><c r="E3"><v>6.1799999999999997</v></c></row>`
	replaced := func(parts map[string]string, pairs ...string) map[string]string {
		changed := make(map[string]string)
		r := strings.NewReplacer(pairs...)
		for name, text := range parts {
			changed[name] = r.Replace(text)
		}
		return changed
	}
	renamed := func(parts map[string]string, rename func(string) string) map[string]string {
		changed := make(map[string]string)
		for name, text := range parts {
			changed[rename(name)] = text
		}
		return changed
	}
	with := func(parts map[string]string, pairs ...string) map[string]string {
		for i := 0; i < len(pairs); i += 2 {
			parts[pairs[i]] = pairs[i+1]
		}
		return parts
	}
	twoSheets := func(first, attributes string) map[string]string {
		return with(replaced(bookParts(plain, ""), `<sheet name="Feuil1" sheetId="1" r:id="rId1"/>`, `<sheet name="Garde" sheetId="3" r:id="rId3"`+attributes+`/><sheet name="Feuil1" sheetId="1" r:id="rId1"/>`,
			`Target="sharedStrings.xml"/>`, `Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"/>`),
			"xl/worksheets/sheet3.xml", sheetBegin+first+sheetEnd)
	}
	for name, parts := range map[string]map[string]string{
		"inline strings":          bookParts(plain, ""),
		"strings and numbers":     bookParts(inline(bookHead)+numbers, `<si><t>Metz</t></si><si><t>Nancy</t></si>`),
		"rich text":               bookParts(inline(bookHead)+numbers, `<si><r><rPr><b/></rPr><t>Me</t></r><r><t>tz</t></r></si><si><r><t xml:space="preserve">Nancy </t></r></si>`),
		"rich text with readings": bookParts(inline(bookHead)+numbers, `<si><t>Metz</t><rPh sb="0" eb="1"><t>mess</t></rPh></si><si><t>Nancy</t><phoneticPr fontId="1"/></si>`),
		"rich text in cells":      bookParts(strings.ReplaceAll(plain, "<t>Metz</t>", "<r><t>Me</t></r><r><rPr><i/></rPr><t>tz</t></r>"), ""),
		"strict": replaced(bookParts(inline(bookHead)+numbers, `<si><t>Metz</t></si><si><t>Nancy</t></si>`),
			"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
		"cells without places":       bookParts(strings.NewReplacer(` r="A1"`, "", ` r="B1"`, "", ` r="C1"`, "", ` r="D1"`, "", ` r="E1"`, "", ` r="A2"`, "", ` r="B2"`, "", ` r="C2"`, "", ` r="D2"`, "", ` r="E2"`, "").Replace(plain), ""),
		"rows without numbers":       bookParts(strings.NewReplacer(`<row r="1">`, "<row>", `<row r="2">`, "<row>", `<row r="3">`, "<row>", ` r="A1"`, "", ` r="B1"`, "", ` r="C1"`, "", ` r="D1"`, "", ` r="E1"`, "", ` r="A2"`, "", ` r="B2"`, "", ` r="C2"`, "", ` r="D2"`, "", ` r="E2"`, "", ` r="A3"`, "", ` r="B3"`, "", ` r="C3"`, "", ` r="D3"`, "", ` r="E3"`, "").Replace(plain), ""),
		"formulas with their values": bookParts(inline(bookHead)+strings.NewReplacer(`<c r="A2"><v>`, `<c r="A2"><f>B1+1</f><v>`, `<c r="B2" t="s"><v>0`, `<c r="B2" t="str"><f>"Me"&amp;"tz"</f><v>Metz`, `<c r="B3" t="s"><v>1`, `<c r="B3" t="str"><f t="shared" si="0"/><v>Nancy`).Replace(numbers), ""),
		"a prefix for every name": replaced(bookParts(plain, ""), "<worksheet xmlns=", "<x:worksheet xmlns:x=", "</worksheet", "</x:worksheet", "<sheetData", "<x:sheetData", "</sheetData", "</x:sheetData",
			"<row", "<x:row", "</row", "</x:row", "<c ", "<x:c ", "</c>", "</x:c>", "<is>", "<x:is>", "</is>", "</x:is>", "<t>", "<x:t>", "</t>", "</x:t>",
			"<workbook xmlns=", "<x:workbook xmlns:x=", "</workbook", "</x:workbook", "<sheets", "<x:sheets", "</sheets", "</x:sheets", "<sheet ", "<x:sheet "),
		"a byte order mark in the parts": replaced(bookParts(plain, ""), "<worksheet", "\xef\xbb\xbf<worksheet", "<workbook", "\xef\xbb\xbf<workbook", "<Types", "\xef\xbb\xbf<Types"),
		"backslashes":                    renamed(bookParts(plain, ""), func(n string) string { return strings.ReplaceAll(n, "/", `\`) }),
		"names that begin with a slash":  renamed(bookParts(plain, ""), func(n string) string { return "/" + n }),
		"names in capitals": renamed(bookParts(plain, ""), func(n string) string {
			return strings.NewReplacer("[Content", "[CONTENT", "xl/workbook", "XL/Workbook", "sharedS", "SharedS").Replace(n)
		}),
		"absolute targets":                 replaced(bookParts(plain, ""), `Target="xl/`, `Target="/xl/`, `Target="worksheets`, `Target="/xl/worksheets`, `Target="sharedStrings`, `Target="/xl/sharedStrings`),
		"another name of the workbook":     renamed(replaced(bookParts(plain, ""), "xl/workbook.xml", "xl/workbook2.xml"), func(n string) string { return strings.Replace(n, "workbook.xml", "workbook2.xml", 1) }),
		"another folder":                   renamed(replaced(bookParts(plain, ""), "xl/", "data/", "sharedStrings.xml", "texts.xml"), func(n string) string { return strings.NewReplacer("xl/", "data/", "sharedStrings", "texts").Replace(n) }),
		"names of sheets of another kind":  renamed(replaced(bookParts(plain, ""), "sheet1.xml", "feuille.xml"), func(n string) string { return strings.Replace(n, "sheet1.xml", "feuille.xml", 1) }),
		"a first sheet that is empty":      twoSheets("", ""),
		"a cover page":                     twoSheets(inline([]string{"Liste des communes"}, []string{"code couleur", "vert"}), ""),
		"a hidden sheet of the same kind":  twoSheets(inline(bookHead, []string{"57001", "Aboncourt", "1", "49", "6"}), ` state="hidden"`),
		"a sheet hidden from the menu too": twoSheets(inline(bookHead, []string{"57001", "Aboncourt", "1", "49", "6"}), ` state="veryHidden"`),
		"headings in two lines":            bookParts(strings.Replace(inline([]string{"code", "nom", "population", "position"}, []string{"", "", "", "lat", "lon"}, bookMetz, bookNancy), "", "", 1), ""),
		"a title over the headings":        bookParts(inline([]string{"Communes de Lorraine au 1er janvier"}, nil, bookHead, bookMetz, bookNancy), ""),
		"line breaks in headings":          bookParts(strings.Replace(plain, "population", "popu-&#10;lation", 1), ""),
		"escaped characters":               bookParts(strings.Replace(plain, "Metz", "Metz_x000D_", 1), ""),
		"truth and rows of nothing":        bookParts(plain+`<row r="4"><c r="A4" s="1"/><c r="G4" t="b"><v>1</v></c></row>`, ""),
		"cells to the right":               bookParts(strings.Replace(plain, `<row r="2">`, `<row r="2"><c r="XFD2" s="0"/>`, 1), ""),
		"comments in the XML":              replaced(bookParts(plain, ""), "<sheetData>", "<!-- a program --><sheetData>"),
	} {
		t.Run(name, func(t *testing.T) { hasBoth(t, string(zipOf(t, parts))) })
	}
}

// TestCellsOfOthers: what a cell may hold beside texts and numbers.
func TestCellsOfOthers(t *testing.T) {
	layout := Layout{Columns: []Column{
		{Key: "code", Names: []string{"code"}, Required: true}, {Key: "name", Names: []string{"nom"}, Required: true},
		{Key: "people", Names: []string{"population"}}, {Key: "date", Names: []string{"date"}, Date: true},
		{Key: "hours", Names: []string{"lundi"}, Lines: true}, {Key: "tuesday", Names: []string{"mardi"}, Lines: true},
	}}
	head := inline([]string{"code", "nom", "population", "date", "lundi", "mardi"})
	joined := func(refs ...string) string {
		cells := "</sheetData><mergeCells>"
		for _, ref := range refs {
			cells += `<mergeCell ref="` + ref + `"/>`
		}
		return cells + "</mergeCells><sheetData>"
	}
	for name, tt := range map[string]struct {
		rows, want string
		notes      []Note
	}{
		"errors of formulas": {
			`<row r="2"><c r="A2" t="str"><f>B9</f><v>57463</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="e"><v>#NAME?</v></c><c r="C3" t="e"><v>#REF!</v></c></row>`,
			"57463,Metz,,,,; ,,,,,",
			[]Note{{ErrorValue, 2, "population", "#DIV/0!", 2}, {ErrorValue, 3, "code", "#N/A", 1}, {ErrorValue, 3, "nom", "#NAME?", 1}},
		},
		"formulas without values": {
			`<row r="2"><c r="A2"><v>57463</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><f>SUM(D1:D9)</f></c></row><row r="3"><c r="A3"><v>57001</v></c><c r="B3" t="str"><f>""</f><v></v></c><c r="C3"><f>1+1</f><v></v></c></row>`,
			"57463,Metz,,,,; 57001,,,,,", []Note{{Uncomputed, 0, "", "C2", 2}},
		},
		"days": {
			`<row r="2"><c r="A2"><v>57463</v></c><c r="B2" t="s"><v>0</v></c><c r="D2"><v>45292</v></c></row><row r="3"><c r="A3"><v>57001</v></c><c r="B3" t="s"><v>0</v></c><c r="D3"><v>45292.75</v></c></row>` +
				`<row r="4"><c r="A4"><v>57002</v></c><c r="B4" t="s"><v>0</v></c><c r="D4" t="inlineStr"><is><t>01/01/2024</t></is></c></row>`,
			"57463,Metz,,2024-01-01,,; 57001,Metz,,2024-01-01,,; 57002,Metz,,01/01/2024,,", nil,
		},
		"joined cells": {
			`<row r="2"><c r="A2"><v>57463</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><v>120</v></c><c r="E2" t="inlineStr"><is><t>9h-12h</t></is></c></row><row r="3"><c r="A3"/><c r="E3" t="inlineStr"><is><t>14h-17h</t></is></c></row>` +
				joined("A1:A1", "A2:A3", "B2:B3", "C2:C3", "E2:F2"),
			"57463,Metz,120,,9h-12h,9h-12h; 57463,Metz,,,14h-17h,", []Note{{JoinedCells, 2, "", "57463", 4}},
		},
		"unseen characters": {
			`<row r="2"><c r="A2" t="inlineStr"><is><t>&#x200B;57463</t></is></c><c r="B2" t="inlineStr"><is><t>Me&#x202E;tz_x0007_</t></is></c><c r="E2" t="inlineStr"><is><t>9h-12h&#10;14h-17h</t></is></c></row>` +
				`<row r="3"><c r="A3"><v>57001</v></c><c r="B3" t="inlineStr"><is><t>a&#10;b&#9;c</t></is></c><c r="C3" t="inlineStr"><is><t>&#xAD;</t></is></c></row>`,
			"57463,Metz,,,9h-12h\n14h-17h,; 57001,a b c,,,,",
			[]Note{{UnseenCharacters, 2, "code", "⟨U+200B⟩57463", 1}, {UnseenCharacters, 2, "nom", "Me⟨U+202E⟩tz⟨U+0007⟩", 1}, {UnseenCharacters, 3, "population", "⟨U+00AD⟩", 1}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := Read("f.xlsx", zipOf(t, bookParts(head+tt.rows, `<si><t>Metz</t></si>`)), layout)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range table.Rows {
				got = append(got, strings.Join(row.Fields, ","))
			}
			if all := strings.Join(got, "; "); all != tt.want {
				t.Errorf("rows %q instead of %q", all, tt.want)
			}
			if diff := cmp.Diff(tt.notes, table.Notes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRefusedByName: files of other formats are called by what they are.
func TestRefusedByName(t *testing.T) {
	old := oldExcel + "\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 1000)
	var tarred bytes.Buffer
	archive := tar.NewWriter(&tarred)
	if err := archive.WriteHeader(&tar.Header{Name: "communes.csv", Size: 4, Mode: 0o644}); err != nil {
		t.Fatal(err)
	}
	for content, want := range map[string]string{
		"<!--" + strings.Repeat(" ", 504) + "<osm>": "is an extract of OpenStreetMap", "<!--" + strings.Repeat(" ", 505) + "<osm>": "is a web page or an XML document",
		"\x00\x00\x00\x0d\x0a\x09OSMHeader": "is an extract of OpenStreetMap",
		old:                                 "is an old Excel file (.xls)", old + string(encrypted): "is protected by a password",
		string(zipOf(t, map[string]string{"[Content_Types].xml": partTypes, "xl/workbook.bin": "", "xl/worksheets/sheet1.bin": ""})):    "is a binary workbook (.xlsb)",
		string(zipOf(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})):        "is an OpenDocument file",
		string(zipOf(t, map[string]string{"Index/Document.iwa": "", "Metadata/Properties.plist": ""})):                                  "is a document of Numbers",
		string(zipOf(t, map[string]string{"communes.csv": "code"})):                                                                     "is a zip archive",
		string(zipOf(t, map[string]string{"a.shp": "", "a.dbf": ""})):                                                                   "is a shapefile",
		string(zipOf(t, map[string]string{"[Content_Types].xml": partTypes, "word/document.xml": "<x/>"})):                              "is a text or a presentation",
		string(zipOf(t, map[string]string{"[Content_Types].xml": partTypes, "ppt/presentation.xml": "<x/>"})):                           "is a text or a presentation",
		string(zipOf(t, map[string]string{"doc.kml": "<kml/>"})):                                                                        "is a KMZ file",
		`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`: "is a workbook of Excel 2003 in XML",
		"<html><table><tr><td>code</td></tr></table></html>":                                                                            "is a web page", `<kml xmlns="http://www.opengis.net/kml/2.2"/>`: "is a KML file",
		"\x28\xb5\x2f\xfd\x00": "is packed with zstd", "Rar!\x1a\x07": "is a RAR archive", `{\rtf1\ansi}`: "is a text document",
		tarred.String(): "is an archive (tar)",
		"BZh91AY":       "is packed with bzip2", "PAR1": "is a Parquet file", "%PDF-1.4": "is a PDF document",
	} {
		if _, err := Read("f", []byte(content), Layout{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", content, err, want)
		}
	}
}
