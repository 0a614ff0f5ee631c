package geopackage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"strings"
	"testing"

	"acces30/reports/exports"

	"github.com/paulmach/orb"
	"modernc.org/sqlite"
)

var errDisk = errors.New("disk failed")

// failing is SQLite whose nth use fails, once.
type failing struct{ uses, at int }

func (f *failing) fail() error {
	if f.uses++; f.uses == f.at {
		return errDisk
	}
	return nil
}

func (f *failing) Driver() driver.Driver { return &sqlite.Driver{} }

func (f *failing) Connect(context.Context) (driver.Conn, error) {
	c, err := f.Driver().Open(":memory:")
	return failingConn{c, f}, err
}

type failingConn struct {
	driver.Conn
	*failing
}

func (c failingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if err := c.fail(); err != nil {
		return nil, err
	}
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
}

func (c failingConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	if err := c.fail(); err != nil {
		return nil, err
	}
	tx, err := c.Conn.(driver.ConnBeginTx).BeginTx(ctx, opts)
	return failingTx{tx, c.failing}, err
}

func (c failingConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if err := c.fail(); err != nil {
		return nil, err
	}
	s, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, query)
	return failingStmt{s, c.failing}, err
}

type failingTx struct {
	driver.Tx
	*failing
}

func (t failingTx) Commit() error {
	if err := t.fail(); err != nil {
		return errors.Join(err, t.Rollback())
	}
	return t.Tx.Commit()
}

type failingStmt struct {
	driver.Stmt
	*failing
}

func (s failingStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	if err := s.fail(); err != nil {
		return nil, err
	}
	return s.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
}

// TestNoFailureIsLost lets each use of the database fail once, the others going well: the
// failure is told, with the layer that it met.
func TestNoFailureIsLost(t *testing.T) {
	row := exports.LayerRow{Values: []any{1.0}, Geometry: orb.Point{6, 49}}
	all := []exports.Layer{{Name: "a", Columns: []exports.LayerColumn{{Name: "n", Kind: exports.RealColumn}}, Rows: []exports.LayerRow{row, row}}}
	filled := func(f *failing) error {
		db := sql.OpenDB(f)
		defer db.Close()
		conn, err := db.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		return fill(t.Context(), conn, all, options)
	}
	var whole failing
	if err := filled(&whole); err != nil || whole.uses < 15 {
		t.Fatalf("%d uses: %v", whole.uses, err)
	}
	named := 0
	for at := 1; at <= whole.uses; at++ {
		err := filled(&failing{at: at})
		if !errors.Is(err, errDisk) {
			t.Errorf("use %d of %d failed: %v", at, whole.uses, err)
		} else if strings.HasPrefix(err.Error(), "layer a: ") {
			named++
		}
	}
	if named < 10 || named > whole.uses-5 {
		t.Errorf("%d of %d failures name the layer", named, whole.uses)
	}
}
