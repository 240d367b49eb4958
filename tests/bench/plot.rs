//! How the cost grows with the register, drawn: one line a figure, both axes by powers of ten.

use std::path::Path;

use plotters::coord::Shift;
use plotters::prelude::*;
use serde_json::Value;

use crate::Outcome;

/// The figures that are drawn, by their names.
const DRAWN: [&str; 7] = [
    "find, all kinds",
    "first page of People",
    "dossier",
    "due list, first 200",
    "Today, whole",
    "a person opened, with its line in the log",
    "unlock to usable, without the key's derivation",
];

/// Colours that can be told apart by people who see fewer of them (Okabe and Ito).
const COLOURS: [RGBColor; 7] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(230, 159, 0),
    RGBColor(0, 0, 0),
];

/// Where the milliseconds begin: far enough below the fastest figure for the names of the lines.
const LEAST: f64 = 0.001;

/// Draws what several runs at different sizes measured. `results` holds what each of them printed.
pub(crate) fn draw(results: &[Value], path: &Path) -> Outcome<()> {
    let area = SVGBackend::new(path, (960, 600)).into_drawing_area();
    drawn(results, &area).map_err(|error| format!("{error}"))?;
    area.present().map_err(|error| format!("{error}"))?;
    Ok(())
}

fn drawn<'a>(
    results: &[Value],
    area: &DrawingArea<SVGBackend<'a>, Shift>,
) -> Result<(), DrawingAreaErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>> {
    let lines: Vec<Vec<(f64, f64)>> = DRAWN.iter().map(|name| points(results, name)).collect();
    let all = || lines.iter().flatten();
    let (least, most) = all().fold((f64::MAX, 0.0_f64), |(low, high), (size, _)| (low.min(*size), high.max(*size)));
    let slowest = all().map(|(_, took)| *took).fold(1.0, f64::max);
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(area)
        .margin(16)
        .margin_right(44)
        .x_label_area_size(44)
        .y_label_area_size(64)
        .build_cartesian_2d((least.max(1.0)..most.max(10.0)).log_scale(), (LEAST..slowest * 1.5).log_scale())?;
    chart
        .configure_mesh()
        .x_desc("people in the register")
        .y_desc("milliseconds, median")
        .x_label_formatter(&|size| format!("{size:.0}"))
        .draw()?;
    for ((name, colour), line) in DRAWN.iter().zip(COLOURS).zip(lines) {
        chart
            .draw_series(LineSeries::new(line.clone(), colour.stroke_width(2)))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
        chart.draw_series(line.into_iter().map(|point| Circle::new(point, 4, colour.filled())))?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::LowerRight)
        .background_style(WHITE.mix(0.85))
        .border_style(BLACK.mix(0.3))
        .draw()
}

/// The size of each register and the median there, in milliseconds.
fn points(results: &[Value], name: &str) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = results
        .iter()
        .filter_map(|result| {
            let figure = result["figures"].as_array()?.iter().find(|figure| figure["name"] == name)?;
            let scale = if figure["unit"] == "s" { 1_000.0 } else { 1.0 };
            Some((result["people"].as_f64()?, figure["ours"]["median"].as_f64()? * scale))
        })
        .collect();
    points.sort_by(|one, other| one.0.total_cmp(&other.0));
    points
}
