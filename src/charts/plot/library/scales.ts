// The scales that our charts use. The build gives Recharts these in place of all of D3's, which would bring calendars
// along: see vite.chartLibrary.ts.
export { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3-scale'
