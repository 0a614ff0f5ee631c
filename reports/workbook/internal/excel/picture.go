package excel

import (
	"bytes"
	"fmt"
	"image"
	_ "image/png" // the format of pictures

	"github.com/xuri/excelize/v2"
)

// Picture is a picture on a page of its own.
type Picture struct {
	png           []byte
	name, alt     string
	width, height float64 // in pixels
}

// NewPicture makes a picture of a PNG, with its name and its alternative text.
// It fails when the bytes are none.
func NewPicture(png []byte, name, alt string) (*Picture, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(png))
	if err != nil {
		return nil, err
	}
	return &Picture{png, name, alt, float64(size.Width), float64(size.Height)}, nil
}

// A4 in landscape less its margins, in points.
const (
	paperWidth  = 297/25.4*72 - 2*sideMargin*72
	paperHeight = 210/25.4*72 - (topMargin+bottomMargin)*72
)

// paperUsed leaves some paper over, since widths of columns depend a little on
// the font that a program has.
const paperUsed = 0.98

// A column's width in points: in Arial 10, as Excel counts, 7 pixels of 96 to
// the inch for each character and 5 at its sides.
const (
	pixel          = 0.75 // points
	characterWidth = 7 * pixel
	columnPadding  = 5 * pixel
)

// picturePage is where the picture stands: below all cells.
type picturePage struct {
	row   int     // its first row; 0 without a picture
	rows  int     // of rowPoints that it covers
	scale float64 // of the picture's pixels
	widen float64 // width in digits of an empty column at the right; 0 for none
}

// fitPicture finds the sizes at which the cells fit the first page and the
// picture the second. The sheet is fitted to the paper's width alone, since
// Excel heeds no page break where it fits a sheet to a number of pages; where
// the cells are too tall for that, an empty column makes all of it print
// smaller.
func (g *Grid) fitPicture() picturePage {
	p := g.Picture
	if p == nil {
		return picturePage{}
	}
	width, height := 0.0, 0.0
	for _, w := range g.widths {
		width += w*characterWidth + columnPadding
	}
	for row := 1; row <= len(g.rows); row++ {
		height += g.height(row)
	}
	widen := max(0, height*paperWidth/paperHeight/paperUsed-width)
	room := (width + widen) * paperHeight / paperWidth * paperUsed
	points := min(room/p.height, width/p.width) // of a picture's pixel
	rows := int(p.height * points / rowPoints)
	return picturePage{
		row: len(g.rows) + 1, rows: rows, scale: float64(rows) * rowPoints / p.height / pixel,
		widen: widen / characterWidth,
	}
}

// addPicture writes the rows below the cells and the picture over them.
func (g *Grid) addPicture(w *Writer, page picturePage) error {
	if page.row == 0 {
		return nil
	}
	for i := range page.rows {
		w.Row(page.row+i, rowPoints)
	}
	w.BreakPage(page.row)
	return w.book.file.AddPictureFromBytes(g.sheet, fmt.Sprint("A", page.row), &excelize.Picture{
		Extension: ".png", File: g.Picture.png,
		Format: &excelize.GraphicOptions{
			AltText: g.Picture.alt, Name: g.Picture.name,
			ScaleX: page.scale, ScaleY: page.scale, Positioning: "oneCell",
		},
	})
}
