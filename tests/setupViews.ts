// The views of the page: an address is read by what they are.
import '../src/views/views.ts'
