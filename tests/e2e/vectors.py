"""The answers of other projects' tests (tests/vectors/business-time.csv), asked of the real binary."""

import csv
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import support

VECTORS = Path(__file__).parent.parent / "vectors" / "business-time.csv"


def policy_of(row):
    """The row's calendar as somebody would write it into policy.toml."""
    hours = [f'{day[:3].lower()} = "{day[4:]}"' for day in row["weekly_hours"].split(";")]
    closed = [f'"{day}"' for day in row["holidays"].split(";") if day]
    special = [f'"{day[:10]}" = "{day[11:]}"' for day in row["special_workdays"].split(";") if day]
    return "\n".join([
        "[calendar.site]",
        f"hours = {{ {', '.join(hours)} }}",
        f"closed = [{', '.join(closed)}]",
        f"special = {{ {', '.join(special)} }}",
        f'time-zone = "{row["timezone"]}"',
        ""])


def seconds(minutes):
    """Whole seconds; the table's minutes have six decimals."""
    return round(Fraction(minutes) * 60)


class Vectors(support.TestCase):
    def test_every_answer(self):
        with VECTORS.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 144)
        rows.sort(key=policy_of)
        policy = None
        for number, row in enumerate(rows):
            if policy_of(row) != policy:
                policy = policy_of(row)
                (self.desk / "policy.toml").write_text(policy, encoding="utf-8")
            with self.subTest(number=number, **row):
                self.compare(row)

    def compare(self, row):
        given = ["--calendar", "site", "--start", row["start"], "-O", "json"]
        if row["kind"] == "elapsed":
            got = self.ok("calendar", "elapsed", *given, "--end", row["end_or_duration_minutes"]).json
            expected = seconds(row["expected"])
            self.assertEqual(got, {"schema": "deskctl.calendar/1", "seconds": expected,
                                   "minutes": expected // 60})
            return
        if row["kind"] == "deadline_before":
            given.append("--before")
        within = f"{seconds(row['end_or_duration_minutes'])}s"
        done = self.ok("calendar", "deadline", *given, "--within", within)
        self.assertEqual(list(done.json), ["schema", "due"], done)
        self.assertEqual(datetime.fromisoformat(done.json["due"]),
                         datetime.fromisoformat(row["expected"].replace("Z", "+00:00")), done)
        # Shown with the desk's offset, wherever the calendar is.
        self.assertTrue(done.json["due"].endswith("+08:00"), done)


if __name__ == "__main__":
    support.main()
