package table

import (
	"bytes"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// What a table may hold, so that reading it takes less than a gigabyte whatever the
// file: each is several times what the largest tables of France have.
const (
	// MaxBytes bounds how large a file may be: reading takes some twice its size.
	MaxBytes = 400 << 20
	// maxUnpacked bounds what a packed file unpacks to, of a workbook all its parts.
	maxUnpacked = 400 << 20
	// maxPart bounds a part of a workbook that is kept in memory; larger ones are
	// unpacked to the disk.
	maxPart = 32 << 20
	// maxLine bounds a line of a text in bytes: taking apart one of 400 MB takes
	// gigabytes.
	maxLine = 16 << 20
	// maxColumns bounds the columns of a table. A sheet made to hurt could claim
	// 16,384 in a million rows, and JSON a new name in every row.
	maxColumns = 2000
	// maxCells bounds the cells kept of a table, rows times columns: INSEE's widest
	// table of all communes would take three times as many in text alone.
	maxCells = 16_000_000
	// maxBroken bounds the rows that can't be read: a file of more is none of rows.
	maxBroken = 100_000
)

// longLine returns the number of the first line that is longer than a table's may be;
// 0 without any.
func longLine(text []byte) int {
	for line := 1; len(text) > maxLine; line++ {
		end := bytes.IndexAny(text[:maxLine+1], "\r\n")
		if end < 0 {
			return line
		}
		text = text[end+1:]
	}
	return 0
}

// budget counts what is kept of a table.
type budget struct{ cells int }

// take counts the cells of a row; the error says that there are too many.
func (b *budget) take(file string, cells int) error {
	if b.cells += cells; b.cells > maxCells {
		return input.Errorf(file, fault.T("plus de %d millions de cellules (lignes fois colonnes) : donnez une table avec les seules colonnes utiles, ou moins de lignes", "has over %d million cells, rows times columns: give a table with the columns that are needed alone, or less rows"), maxCells/1_000_000)
	}
	return nil
}

// tooWide says that a table has too many columns.
func tooWide(file string) error {
	return input.Errorf(file, fault.T("plus de %d colonnes : une telle table n'est pas lue ; donnez-en une avec les colonnes utiles", "has over %d columns: such a table is not read; give one with the columns that are needed"), maxColumns)
}
