package dialog

// Middle is a framed place of at most dw x dh cells in the middle of w x h.
func Middle(w, h, dw, dh int) (x, y, ow, oh int, frame bool) {
	dw, dh = min(dw, w-4), min(max(dh, 5), h)
	return max(0, (w-dw)/2), max(0, (h-dh)/2), max(dw, 1), max(dh, 1), true
}
