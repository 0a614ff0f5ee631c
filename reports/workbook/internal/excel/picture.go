package excel

import (
	"bytes"
	"fmt"
	"image"
	_ "image/png" // the format of pictures

	"github.com/xuri/excelize/v2"
)

// Picture is a picture below the cells of a sheet.
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

// picturePlace is where the picture stands: below all cells.
type picturePlace struct {
	row   int     // its first row; 0 without a picture
	rows  int     // of rowPoints that it covers
	scale float64 // of the picture's pixels
}

// fitPicture finds the size at which the picture takes the width of the columns,
// and with the cells above it no more height than the paper has at that width.
func (g *Grid) fitPicture() picturePlace {
	p := g.Picture
	if p == nil {
		return picturePlace{}
	}
	width, above := 0.0, 0.0
	for _, w := range g.widths {
		width += w*characterWidth + columnPadding
	}
	for row := 1; row <= len(g.rows); row++ {
		above += g.height(row)
	}
	room := width*paperHeight/paperWidth*paperUsed - above
	points := min(room/p.height, width/p.width) // of a picture's pixel
	rows := max(int(p.height*points/rowPoints), 1)
	return picturePlace{row: len(g.rows) + 1, rows: rows, scale: float64(rows) * rowPoints / p.height / pixel}
}

// addPicture writes the rows below the cells and the picture over them.
func (g *Grid) addPicture(w *Writer, place picturePlace) error {
	if place.row == 0 {
		return nil
	}
	for i := range place.rows {
		w.Row(place.row+i, rowPoints)
	}
	return w.book.file.AddPictureFromBytes(g.sheet, fmt.Sprint("A", place.row), &excelize.Picture{
		Extension: ".png", File: g.Picture.png,
		Format: &excelize.GraphicOptions{
			AltText: g.Picture.alt, Name: g.Picture.name,
			ScaleX: place.scale, ScaleY: place.scale, Positioning: "oneCell",
		},
	})
}
