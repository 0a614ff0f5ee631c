package isochrone

import (
	"context"
	"slices"

	"acces30/coverage/fault"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// InterCommune is a modelled network between places as surfaces need it;
// *road.InterCommune is one. Place i is node Network().Node(i).
type InterCommune interface {
	Network() *road.Network
	Places() int
	Depart(from orb.Point, when road.Conditions) road.Attachment
	// DepartNear returns a Depart for points of which many lie in a square of that
	// side, in metres, for one goroutine.
	DepartNear(side float64) func(from orb.Point, when road.Conditions) road.Attachment
	Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool)
}

// InterCommuneOptions are how surfaces over a modelled network are made. Zero
// values stand for the defaults.
type InterCommuneOptions struct {
	Cell  float64 // side of a cell in metres
	Reach float64 // how far from a place or a link, in metres, land is reached
}

// Defaults of InterCommuneOptions.
const (
	InterCommuneCell  = 500.0
	InterCommuneReach = 5000.0
)

// NewInterCommuneSurface makes a modelled network ready for bands, on one grid for
// each of the regions that are far apart and that no link joins. It fails when an option makes no sense
// or when the context ends.
func NewInterCommuneSurface(ctx context.Context, model InterCommune, when road.Conditions, opts InterCommuneOptions) (*Surface, error) {
	if opts.Cell == 0 {
		opts.Cell = InterCommuneCell
	}
	if opts.Reach == 0 {
		opts.Reach = InterCommuneReach
	}
	switch {
	case !(opts.Cell >= MinCell && opts.Cell <= MaxCell):
		return nil, fault.Errorf(fault.T("mailles de %g m : de %g à %g sont admis", "cells of %g m: from %g to %g are allowed"), opts.Cell, MinCell, MaxCell)
	case !(opts.Reach >= 0 && opts.Reach <= 100_000):
		return nil, fault.Errorf(fault.T("terres jusqu'à %g m d'un lieu : de 0 à 100000 sont admis", "land up to %g m from a place: from 0 to 100000 are allowed"), opts.Reach)
	}
	n := model.Network()
	places := make([]uint32, model.Places()) // their nodes
	points := make([]orb.Point, len(places))
	isPlace := make([]bool, n.Nodes())
	for i := range places {
		places[i] = n.Node(i)
		points[i] = n.Points[places[i]]
		isPlace[places[i]] = true
	}
	surface := &Surface{cell: opts.Cell, land: street.Access{Reach: opts.Reach}, nodes: n.Points}
	for _, members := range joinLinked(n, places, grid.Regions(points)) {
		nodes := make([]uint32, len(members))
		for k, i := range members {
			nodes[k] = places[i]
		}
		p, err := newInterCommunePart(ctx, model, nodes, insideLinks(n, isPlace, nodes), when, opts)
		if err != nil {
			return nil, fault.Errorf(fault.T("surface des isochrones : %v", "surface of isochrones: %v"), err)
		}
		surface.parts = append(surface.parts, p)
	}
	return surface, nil
}

// insideLinks returns the nodes inside the links that start from some places: land
// between neighbours is reached however far apart they are.
func insideLinks(n *road.Network, isPlace []bool, places []uint32) []uint32 {
	var inside []uint32
	seen := make(map[uint32]bool)
	pending := slices.Clone(places)
	for len(pending) > 0 {
		node := pending[len(pending)-1]
		pending = pending[:len(pending)-1]
		for arc := n.FirstOut[node]; arc < n.FirstOut[node+1]; arc++ {
			if head := n.Head[arc]; !isPlace[head] && !seen[head] {
				seen[head] = true
				inside, pending = append(inside, head), append(pending, head)
			}
		}
	}
	return inside
}
