package geopackage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"acces30/reports/exports"
)

// The standard's extension gpkg_rtree_index (OGC 12-128r17, annex F.3): an R-tree of the
// boxes of a layer's geometries, by which QGIS and GDAL find what is on the screen, and
// triggers that keep it true when somebody edits the layer. The functions that they call
// are those of the program that edits.
const indexTriggers = `
CREATE TRIGGER "{tree}_insert" AFTER INSERT ON "{table}" WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN INSERT OR REPLACE INTO "{tree}" VALUES ({box}); END;
CREATE TRIGGER "{tree}_update1" AFTER UPDATE OF "geom" ON "{table}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN INSERT OR REPLACE INTO "{tree}" VALUES ({box}); END;
CREATE TRIGGER "{tree}_update2" AFTER UPDATE OF "geom" ON "{table}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN DELETE FROM "{tree}" WHERE id = OLD."fid"; END;
CREATE TRIGGER "{tree}_update3" AFTER UPDATE ON "{table}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN DELETE FROM "{tree}" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "{tree}" VALUES ({box}); END;
CREATE TRIGGER "{tree}_update4" AFTER UPDATE ON "{table}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN DELETE FROM "{tree}" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "{tree}_delete" AFTER DELETE ON "{table}" WHEN OLD."geom" NOT NULL
BEGIN DELETE FROM "{tree}" WHERE id = OLD."fid"; END;`

// newBox is what the triggers put into the tree of a row.
const newBox = `NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")`

// addIndex adds the spatial index of a layer whose rows are there, numbered from 1 in
// their order.
func addIndex(ctx context.Context, tx *sql.Tx, l exports.Layer) error {
	tree := "rtree_" + l.Name + "_geom"
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("CREATE VIRTUAL TABLE %s USING rtree(id, minx, maxx, miny, maxy)", quoted(tree))); err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s VALUES (?, ?, ?, ?, ?)", quoted(tree)))
	if err != nil {
		return err
	}
	defer func() { _ = insert.Close() }() // nothing is lost with it
	for i, row := range l.Rows {
		if row.Geometry == nil {
			continue
		}
		box := row.Geometry.Bound()
		if box.Min[0] > box.Max[0] {
			continue // of an empty geometry
		}
		if _, err := insert.ExecContext(ctx, i+1, box.Min[0], box.Max[0], box.Min[1], box.Max[1]); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')`, l.Name); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, strings.NewReplacer("{tree}", tree, "{table}", l.Name, "{box}", newBox).Replace(indexTriggers))
	return err
}
