// ECharts with only what is drawn, and its mode for many marks.
import { BarChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { COLOUR, HEIGHT, type MakeChart, RADIUS, WIDTH } from './chart.ts'

use([BarChart, ScatterChart, GridComponent, CanvasRenderer])

export const makeChart: MakeChart = (place, kind) => {
  const chart = init(place, null, { width: WIDTH, height: HEIGHT })
  return {
    draw: (points) =>
      chart.setOption(
        kind === 'bars'
          ? {
              animation: false,
              xAxis: { type: 'category', data: points.map(({ name }) => name) },
              yAxis: { type: 'value' },
              series: [{ type: 'bar', large: true, itemStyle: { color: COLOUR }, data: points.map((p) => p.movePct) }],
            }
          : {
              animation: false,
              xAxis: { type: 'value' },
              yAxis: { type: 'value' },
              series: [
                {
                  type: 'scatter',
                  large: true,
                  symbolSize: RADIUS * 2,
                  itemStyle: { color: COLOUR },
                  data: points.map(({ planUsdBn, movePct }) => [planUsdBn, movePct]),
                },
              ],
            },
        true,
      ),
  }
}
