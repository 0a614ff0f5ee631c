// Package settle models where the people of a commune live, for want of a census
// of squares: some at the chef-lieu, the others spread over rings around a point
// between it and the centroid of the territory.
//
// A commune's people, area and points come in; a few points with
// hundredths of people go out. The invariant: the hundredths add up to the
// commune's people, and the same commune gives the same points always.
//
// It also tells how a time that the model finds is to be read: drives along real
// roads scatter around it, so that of the people at a time some are within a limit
// and some beyond (Model.Within).
package settle
