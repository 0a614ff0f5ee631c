package travel

import (
	"context"
	"fmt"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
)

// Within runs one search for every source, given by its legs, as far as the
// limit, on all processors, and returns what read makes of each, in the order
// of the sources. Only what read returns is kept, so that memory does not grow
// with the network times the sources.
//
// Several calls of read run at once, each with a Search of its own: read must
// not keep the Search or write to anything shared. It fails when a leg is not
// on the graph or when the context ends.
func Within[T any](ctx context.Context, g *Graph, sources [][]road.Leg, limit road.Deciseconds,
	read func(source int, s *Search) T) ([]T, error) {
	for i, legs := range sources {
		if err := g.checkLegs(legs); err != nil {
			return nil, fmt.Errorf("source %d: %w", i, err)
		}
	}
	results := make([]T, len(sources))
	search := func() *Search { return new(Search) }
	_, err := parallel.EachWith(ctx, 0, len(sources), search, func(s *Search, i int) error {
		if err := s.Run(ctx, g, sources[i], limit); err != nil {
			return err
		}
		results[i] = read(i, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return results, nil
}
