package table

import (
	"bytes"
	"errors"
	"io"
	"regexp"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/internal/unpack"
)

// Format is what a file is, by its content.
type Format uint8

// Formats that can be read.
const (
	CSV Format = iota
	XLSX
	JSON
	GeoJSON
)

// Bytes at the beginning of files.
var (
	gzipMagic = []byte("\x1f\x8b")
	zipMagic  = []byte("PK\x03\x04")
)

// oldExcel is how files of old Office programs begin, and new ones with a password.
const oldExcel = "\xd0\xcf\x11\xe0"

// encrypted is the name of the part of such a file that holds a workbook with a
// password.
var encrypted = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")

// picture is what a map of the program's own, or a page that was scanned, may be.
var picture = fault.T("c'est une image : donnez la table dont elle est faite", "is a picture: give the table that it was made from")

// refused are formats that can't be read, by their first bytes, with advice.
var refused = []struct {
	magic string
	why   fault.Says
}{
	{oldExcel, fault.T("c'est un ancien fichier Excel (.xls) : enregistrez-le en .xlsx ou en CSV UTF-8", "is an old Excel file (.xls): save it as .xlsx or as CSV UTF-8")},
	{"acces30 streets", fault.T("c'est un fichier de routes compilées et non une table : donnez-le par --roads", "is a file of compiled roads and no table: give it with --roads")},
	{"SQLite format 3\x00", fault.T("c'est un GeoPackage ou une autre base de données : exportez la couche en GeoJSON ou en CSV", "is a GeoPackage or another database: export the layer as GeoJSON or CSV")},
	{"PK\x05\x06", fault.T("c'est une archive vide : donnez la table qu'elle devrait contenir", "is an empty archive: give the table that it should hold")},
	{"PAR1", fault.T("c'est un fichier Parquet : exportez-le en CSV", "is a Parquet file: export it as CSV")},
	{"%PDF", fault.T("c'est un document PDF : donnez la table dont il est fait", "is a PDF document: give the table that it was made from")},
	{"\x89PNG\r\n", picture}, {"\xff\xd8\xff", picture}, {"GIF8", picture},
	{"BZh", fault.T("il est compressé par bzip2 : décompressez-le, ou compressez-le par gzip", "is packed with bzip2: unpack it, or pack it with gzip")},
	{"\x00\x00\x27\x0a", fault.T("c'est un shapefile : exportez la couche en GeoJSON", "is a shapefile: export the layer as GeoJSON")},
	{"{\\rtf", fault.T("c'est un document de texte : donnez la table en .xlsx ou en CSV UTF-8", "is a text document: give the table as .xlsx or as CSV UTF-8")},
}

// isExtract reports whether the bytes are those of an extract of OpenStreetMap, PBF or
// XML.
func isExtract(content []byte) bool {
	head := content[:min(len(content), 512)]
	return bytes.HasPrefix(head, []byte{0, 0}) && bytes.Contains(head, []byte("OSMHeader")) || bytes.Contains(head, []byte("<osm")) && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<"))
}

// open finds out what a file is and returns its records.
func (t *Table) open(content []byte, layout Layout) (source, error) {
	if bytes.HasPrefix(content, gzipMagic) {
		unpacked, err := t.gunzip(content, layout.limit())
		if err != nil {
			return nil, err
		}
		content = unpacked
	}
	if layout.MaxBytes > 0 && int64(len(content)) > layout.limit() {
		return nil, tooLarge(t.File, layout.limit())
	}
	if bytes.HasPrefix(content, []byte(oldExcel)) && bytes.Contains(content, encrypted) {
		return nil, input.Errorf(t.File, fault.T("il est protégé par un mot de passe : enregistrez-le sans mot de passe, ou en CSV UTF-8", "is protected by a password: save it without password, or as CSV UTF-8"))
	}
	for _, r := range refused {
		if bytes.HasPrefix(content, []byte(r.magic)) {
			return nil, input.Fault(t.File, r.why)
		}
	}
	if bytes.HasPrefix(content, zipMagic) {
		t.Format = XLSX
		return t.openXLSX(content, layout)
	}
	if isExtract(content) {
		return nil, input.Errorf(t.File, fault.T("c'est un extrait d'OpenStreetMap et non une table : donnez-le par --roads", "is an extract of OpenStreetMap and no table: give it with --roads"))
	}
	if other := unpack.Other(content[:min(len(content), unpack.HeadLength)]); other != (fault.Says{}) {
		return nil, input.Fault(t.File, other)
	}
	return t.openText(content, layout)
}

// openText finds out which of the formats written as text a file is in, and returns
// its records.
func (t *Table) openText(content []byte, layout Layout) (source, error) {
	text, err := t.decode(content)
	if err != nil {
		return nil, err
	}
	text = t.withoutZeros(text)
	trimmed := bytes.TrimLeft(text, " \t\r\n\x1e")
	switch {
	case script.Match(trimmed):
		return nil, input.Errorf(t.File, fault.T("c'est un script avec des données dedans, non les données seules : ôtez ce qui est avant le premier crochet et après le dernier", "is a script with data in it, not the data alone: take away what stands before the first bracket and behind the last"))
	case len(trimmed) == 0:
		return nil, input.Errorf(t.File, fault.T("le fichier est vide", "is empty"))
	case beginsWithTag(trimmed):
		return nil, input.Fault(t.File, insteadOfTags(trimmed))
	case trimmed[0] == '{', trimmed[0] == '[':
		t.Format = JSON
		return t.openJSON(text, layout)
	case bytes.IndexByte(text, 0) >= 0:
		return nil, input.Errorf(t.File, fault.T("ce n'est pas du texte (le format propre d'un programme, ou un fichier endommagé) : donnez du CSV, XLSX, JSON ou GeoJSON", "is no text (a program's own format, or damaged): give CSV, XLSX, JSON or GeoJSON"))
	default:
		if line := longLine(text); line > 0 {
			return nil, input.Errorf(t.File, fault.T("la ligne %d fait plus de %d Mo : ce n'est pas une table ; donnez du CSV, XLSX, JSON ou GeoJSON", "line %d is over %d MB long: that is no table of rows; give CSV, XLSX, JSON or GeoJSON"), line, maxLine>>20)
		}
		t.Format = CSV
		return t.openCSV(text, layout), nil
	}
}

// beginsWithTag reports whether a text begins with a tag, and not with a < of another kind,
// such as the marks of two versions that Git could not put together.
func beginsWithTag(text []byte) bool {
	if text[0] != '<' || len(text) == 1 {
		return text[0] == '<'
	}
	return text[1] == '!' || text[1] == '?' || text[1] == '/' || 'a' <= text[1]|0x20 && text[1]|0x20 <= 'z'
}

// insteadOfTags says what a text is that begins with a tag, and what to do.
func insteadOfTags(text []byte) fault.Says {
	head := text[:min(len(text), 2048)]
	switch {
	case bytes.Contains(head, []byte("urn:schemas-microsoft-com:office:spreadsheet")):
		return fault.T("c'est un classeur d'Excel 2003 en XML : enregistrez-le en .xlsx ou en CSV UTF-8", "is a workbook of Excel 2003 in XML: save it as .xlsx or as CSV UTF-8")
	case bytes.Contains(head, []byte("<kml")):
		return fault.T("c'est un fichier KML : exportez la couche en GeoJSON ou en CSV", "is a KML file: export the layer as GeoJSON or CSV")
	case bytes.Contains(head, []byte("opengis.net/gml")), bytes.Contains(head, []byte("<wfs:")):
		return fault.T("c'est un fichier GML : exportez la couche en GeoJSON ou en CSV", "is a GML file: export the layer as GeoJSON or CSV")
	}
	return fault.T("c'est une page web ou un document XML, non une table : téléchargez les données de nouveau, en CSV, XLSX ou GeoJSON", "is a web page or an XML document, not a table: download the data again, as CSV, XLSX or GeoJSON")
}

// script matches JSON that is wrapped in a call or an assignment.
var script = regexp.MustCompile(`^(?:(?:var|let|const|window\.)\s*)?[\w.$]+\s*(?:=|\()\s*[\[{]`)

// fewZeros is how many bytes a text may have for every zero byte in it.
const fewZeros = 100

// withoutZeros takes away what old programs end texts with, zero bytes and the mark
// of their end. Single zeros within are damage like other bytes that are no text;
// with many of them it is no text.
func (t *Table) withoutZeros(text []byte) []byte {
	text = bytes.TrimRight(text, "\x00\x1a")
	first := bytes.IndexByte(text, 0)
	if first < 0 || bytes.Count(text, []byte{0})*fewZeros > len(text) {
		return text
	}
	if line := 1 + bytes.Count(text[:first], []byte("\n")); t.Damaged == 0 || line < t.Damaged {
		t.Damaged = line
	}
	return bytes.ReplaceAll(text, []byte{0}, []byte("\uFFFD"))
}

// gunzip unpacks a file up to the bound.
func (t *Table) gunzip(content []byte, limit int64) ([]byte, error) {
	r, err := unpack.Gzip(bytes.NewReader(content))
	if err != nil {
		return nil, input.Errorf(t.File, fault.T("ce fichier gzip est endommagé, téléchargez-le de nouveau : %v", "is a damaged gzip file: %v"), err)
	}
	unpacked, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, input.Errorf(t.File, fault.T("ce fichier gzip est coupé : téléchargez-le de nouveau", "is a gzip file that was cut off: download it again"))
	case err != nil:
		return nil, input.Errorf(t.File, fault.T("ce fichier gzip est endommagé, téléchargez-le de nouveau : %v", "is a damaged gzip file: %v"), err)
	case int64(len(unpacked)) > limit:
		return nil, tooLarge(t.File, limit)
	case bytes.HasPrefix(unpacked, gzipMagic):
		return nil, input.Errorf(t.File, fault.T("il est compressé deux fois : décompressez-le une fois", "is packed twice: unpack it once"))
	}
	return unpacked, nil
}
