//go:build !race

package siting

// problems of each kind are held against brute force.
const problems = 20000
