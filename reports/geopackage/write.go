package geopackage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"acces30/reports"
	"acces30/reports/exports"

	"github.com/paulmach/orb"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Name is the name of the file.
const Name = "acces30.gpkg"

// Options say what the file tells of itself.
type Options struct {
	Lang         reports.Lang
	Title        string    // of the result, in words: stands in the description of each layer
	Date         time.Time // of the result
	Departements string    // codes of the scope, an attribute of each feature
	Attribution  string    // who published what was read, under which licence; "" for nobody
	Classes      []Class   // of times, near to far: colours of communes and isochrones
}

// Class is a class of times: what it is called, its colour as #rrggbb, and the minutes
// it goes up to; 0 for none.
type Class struct {
	Name, Color string
	To          float64
}

// Write writes the layers as a GeoPackage.
func Write(ctx context.Context, w io.Writer, layers []exports.Layer, opts Options) (err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return fmt.Errorf("%s: %w", Name, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(ctx) // one connection: another would be another database
	if err != nil {
		return fmt.Errorf("%s: %w", Name, err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if err := fill(ctx, conn, layers, opts); err != nil {
		return fmt.Errorf("%s: %w", Name, err)
	}
	content, err := bytesOf(conn)
	if err != nil {
		return fmt.Errorf("%s: %w", Name, err)
	}
	_, err = w.Write(content)
	return err
}

// bytesOf returns the database as the bytes of a file.
func bytesOf(conn *sql.Conn) (content []byte, err error) {
	err = conn.Raw(func(driver any) error {
		database, ok := driver.(interface{ Serialize() ([]byte, error) })
		if !ok {
			return errors.New("the SQLite driver can't give its bytes")
		}
		content, err = database.Serialize()
		return err
	})
	return content, err
}

// fill makes the tables of the standard, then a table for each layer.
func fill(ctx context.Context, conn *sql.Conn, layers []exports.Layer, opts Options) error {
	tx, err := begin(ctx, conn)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // of no effect once committed
	for _, l := range layers {
		if err := addLayer(ctx, tx, l, opts); err != nil {
			return fmt.Errorf("layer %s: %w", l.Name, err)
		}
	}
	if err := addStyles(ctx, tx, layers, opts); err != nil {
		return err
	}
	return tx.Commit()
}

// begin makes the empty GeoPackage and begins the transaction that fills it.
func begin(ctx context.Context, conn *sql.Conn) (*sql.Tx, error) {
	// The number that tells a GeoPackage, and its version, must stand before any table.
	for _, pragma := range []string{"PRAGMA application_id = 1196444487", "PRAGMA user_version = 10300"} {
		if _, err := conn.ExecContext(ctx, pragma); err != nil {
			return nil, err
		}
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, standardTables); err != nil {
		return nil, errors.Join(err, tx.Rollback())
	}
	return tx, nil
}

// bounds returns the box around all geometries of a layer.
func bounds(l exports.Layer) (box orb.Bound, known bool) {
	for _, row := range l.Rows {
		if row.Geometry == nil {
			continue
		}
		if !known {
			box, known = row.Geometry.Bound(), true
			continue
		}
		box = box.Union(row.Geometry.Bound())
	}
	return box, known
}

// addLayer makes the table of a layer with its spatial index and registers both.
func addLayer(ctx context.Context, tx *sql.Tx, l exports.Layer, opts Options) error {
	description := strings.TrimSpace(opts.Title + ". " + opts.Attribution)
	var west, south, east, north any // nothing without a geometry
	if box, known := bounds(l); known {
		west, south, east, north = box.Min[0], box.Min[1], box.Max[0], box.Max[1]
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)`,
		l.Name, l.Title, description, moment(opts.Date), west, south, east, north); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)`, l.Name, geometryType(l)); err != nil {
		return err
	}
	columns, marks := []string{"geom"}, []string{"?"}
	create := fmt.Sprintf("CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom %s", quoted(l.Name), geometryType(l))
	for _, c := range withScope(l.Columns) {
		create += ", " + quoted(c.Name) + " " + columnType(c.Kind)
		columns, marks = append(columns, quoted(c.Name)), append(marks, "?")
	}
	if _, err := tx.ExecContext(ctx, create+")"); err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", quoted(l.Name), strings.Join(columns, ", "), strings.Join(marks, ", ")))
	if err != nil {
		return err
	}
	defer func() { _ = insert.Close() }() // nothing is lost with it
	for _, row := range l.Rows {
		blob, err := geometryBlob(row.Geometry)
		if err != nil {
			return err
		}
		values := append([]any{blob}, row.Values...)
		if _, err := insert.ExecContext(ctx, append(values, opts.Date.Format(time.DateOnly), opts.Departements)...); err != nil {
			return err
		}
	}
	return addIndex(ctx, tx, l)
}

// withScope adds what each feature says of the result: its date and its scope.
func withScope(columns []exports.LayerColumn) []exports.LayerColumn {
	return append(columns[:len(columns):len(columns)],
		exports.LayerColumn{Name: "result_date", Title: "date", Kind: exports.TextColumn},
		exports.LayerColumn{Name: "scope_departements", Title: "départements", Kind: exports.TextColumn})
}

// columnType is the type of a column in SQL.
func columnType(k exports.ColumnKind) string {
	switch k {
	case exports.RealColumn:
		return "REAL"
	case exports.BooleanColumn:
		return "BOOLEAN"
	}
	return "TEXT"
}

// quoted writes a name as SQL wants it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// moment is the beginning of a day as the standard writes times.
func moment(day time.Time) string { return day.UTC().Format("2006-01-02T15:04:05.000Z") }
