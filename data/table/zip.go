package table

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// checkZip refuses archives that are no workbook. Names are written with
// backslashes by some programs, and the part that lists the sheets is not
// workbook.xml with all of them: what is a workbook is left to the library. It
// returns the archive with its parts under the names that the library looks for.
func (t *Table) checkZip(content []byte) ([]byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, input.Errorf(t.File, fault.T("ce classeur ou cette archive est endommagé : %v", "is a damaged workbook or archive: %v"), err)
	}
	parts, asWritten := false, true
	for _, f := range archive.File {
		asWritten = asWritten && partName(f.Name) == f.Name
		name := strings.ToLower(partName(f.Name))
		switch {
		case name == "mimetype" || name == "content.xml":
			return nil, input.Errorf(t.File, fault.T("c'est un fichier OpenDocument : enregistrez-le en .xlsx ou en CSV UTF-8", "is an OpenDocument file: save it as .xlsx or as CSV UTF-8"))
		case name == "xl/workbook.bin":
			return nil, input.Errorf(t.File, fault.T("c'est un classeur binaire (.xlsb) : enregistrez-le en .xlsx ou en CSV UTF-8", "is a binary workbook (.xlsb): save it as .xlsx or as CSV UTF-8"))
		case strings.HasSuffix(name, ".iwa"):
			return nil, input.Errorf(t.File, fault.T("c'est un document de Numbers : exportez-le en .xlsx ou en CSV UTF-8", "is a document of Numbers: export it as .xlsx or as CSV UTF-8"))
		case strings.HasSuffix(name, ".shp"):
			return nil, input.Errorf(t.File, fault.T("c'est un shapefile dans une archive zip : exportez la couche en GeoJSON", "is a shapefile in a zip archive: export the layer as GeoJSON"))
		case name == "doc.kml":
			return nil, input.Errorf(t.File, fault.T("c'est un fichier KMZ : exportez la couche en GeoJSON ou en CSV", "is a KMZ file: export the layer as GeoJSON or CSV"))
		case name == "word/document.xml" || name == "ppt/presentation.xml":
			return nil, input.Errorf(t.File, fault.T("c'est un texte ou une présentation, non un classeur : donnez la table en .xlsx ou en CSV UTF-8", "is a text or a presentation, not a workbook: give the table as .xlsx or as CSV UTF-8"))
		}
		parts = parts || name == "[content_types].xml" || strings.HasPrefix(name, "xl/")
	}
	if !parts {
		return nil, input.Errorf(t.File, fault.T("c'est une archive zip : décompressez-la et donnez la table qu'elle contient", "is a zip archive: unpack it and give the table that it holds"))
	}
	if asWritten {
		return content, nil
	}
	return t.renamed(archive)
}

// usualParts are the parts that the library looks for by name. What others are
// called, one of these tells.
var usualParts = []string{"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"}

// partName returns the name that a part of a workbook is to have: some programs
// write backslashes, begin names as paths, or write them in other letters, and Excel
// opens them all.
func partName(name string) string {
	name = strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/")
	name = strings.TrimPrefix(name, "./")
	if i := slices.IndexFunc(usualParts, func(usual string) bool { return strings.EqualFold(usual, name) }); i >= 0 {
		return usualParts[i]
	}
	return name
}

// renamed returns an archive whose parts have the names that partName gives.
func (t *Table) renamed(archive *zip.Reader) ([]byte, error) {
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	for _, f := range archive.File {
		from, err := f.OpenRaw()
		if err != nil {
			return nil, input.Errorf(t.File, fault.T("ce classeur ou cette archive est endommagé : %v", "is a damaged workbook or archive: %v"), err)
		}
		header := f.FileHeader
		header.Name = partName(header.Name)
		to, err := w.CreateRaw(&header)
		if err != nil {
			return nil, input.Errorf(t.File, fault.T("ce classeur ou cette archive est endommagé : %v", "is a damaged workbook or archive: %v"), err)
		}
		if _, err := io.Copy(to, from); err != nil {
			return nil, input.Errorf(t.File, fault.T("ce classeur ou cette archive est endommagé : %v", "is a damaged workbook or archive: %v"), err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, input.Errorf(t.File, fault.T("ce classeur ou cette archive est endommagé : %v", "is a damaged workbook or archive: %v"), err)
	}
	return packed.Bytes(), nil
}
