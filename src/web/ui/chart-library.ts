/** The parts of the chart library that pages use; nothing else of it is loaded. */
import { HeatmapChart, LineChart } from 'echarts/charts';
import { AriaComponent, CalendarComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, HeatmapChart, GridComponent, CalendarComponent, TooltipComponent, VisualMapComponent, AriaComponent, CanvasRenderer]);

export { init };
