namespace Customer360.Jobs.Sampling.Web;

/// <summary>The days of the Google Analytics 4 export; the last but one also holds what goes wrong.</summary>
internal sealed class Ga4Sample
{
    public const string Source = "web_events";

    private static readonly EventFault[] NullKeys = [EventFault.NoSessionId, EventFault.NoVisitor];

    private static readonly EventFault[] Malformed =
        [EventFault.NoName, EventFault.TextForNumber, EventFault.NoTimestamp, EventFault.ImpossibleDate];

    private readonly SampleWorld _world;
    private readonly WebDays _days;
    private readonly Ga4Event _event;
    private readonly FaultPlan _plan;
    private readonly SourceTally _tally;

    private Ga4Sample(SampleWorld world)
    {
        _world = world;
        _days = new WebDays(world.Sizes.Ga4Hits, mostDays: 10);
        _event = new Ga4Event(world, _days);
        _plan = world.Plan(_days.Sessions);
        _tally = world.Tally(Source);
    }

    public static void Write(SampleWorld world)
    {
        var sample = new Ga4Sample(world);
        for (var day = 0; day < sample._days.Days; day++)
        {
            sample.WriteDay(day);
        }

        sample._tally.Measure("sessions", sample._days.Sessions);
    }

    private void WriteDay(int day)
    {
        var path = WebFiles.PathOf(_world, Source, $"web/ga4_{SampleClock.Compact(_days.DateOf(day))}", asParquet: (_days.Days - day) % 2 == 1);
        using var file = new JsonLinesFile(path, _world.Create(path));
        if (day > 0)
        {
            WriteEvents(file, day - 1, deferred: true);
        }

        WriteEvents(file, day, deferred: false);
        if (day == _days.Days - 2 && _plan.Extra(1) > 0)
        {
            WriteFaults(file, day);
        }

        _tally.AddFile(WebFiles.Final(file.Path), file.Records);
    }

    private void WriteEvents(JsonLinesFile file, int day, bool deferred)
    {
        for (var session = _days.FirstOf(day); session < _days.FirstOf(day + 1); session++)
        {
            // Few sessions have events for the next file; the others need no look.
            if (deferred && session % 60 != 3 && session % 50 != 2)
            {
                continue;
            }

            for (var at = 0; at < _event.HitsOf(session); at++)
            {
                var row = new EventRow(session, day, at);
                if (_event.IsDeferred(row) == deferred)
                {
                    WriteGood(file, row);
                }
            }
        }
    }

    private void WriteGood(JsonLinesFile file, EventRow row)
    {
        var repeats = row.At == 0 && _plan.Has(Fault.Duplicate, row.Session);
        Write(file, row);
        End(file, row, repeats ? Outcome.Superseded : Outcome.Accepted);
        if (_event.IsLate(row) && _plan.Extra(1) > 0)
        {
            Plant(file, row, Fault.Late, Outcome.Accepted, "sent with the next day's file");
        }

        if (repeats)
        {
            Write(file, row);
            End(file, row, Outcome.Accepted);
            Plant(file, row, Fault.Duplicate, Outcome.Superseded, "equal to the line before");
        }
    }

    private void WriteFaults(JsonLinesFile file, int day)
    {
        var next = _days.Sessions;
        WriteFaults(file, day, NullKeys, Fault.NullKey, Outcome.NullKey, ref next);
        WriteFaults(file, day, Malformed, Fault.Malformed, Outcome.Malformed, ref next);

        var half = new EventRow(next, day, 0);
        Write(file, half);
        file.BreakOff();
        _tally.Count(Outcome.Malformed);
        Plant(file, half, Fault.HalfRow, Outcome.Malformed, "the file ends in the middle of this line");
    }

    private void WriteFaults(JsonLinesFile file, int day, EventFault[] kinds, Fault fault, Outcome outcome, ref long next)
    {
        for (var nth = 0L; nth < _plan.Extra(500, kinds.Length); nth++)
        {
            var row = new EventRow(next++, day, 1, kinds[nth % kinds.Length]);
            Write(file, row);
            End(file, row, outcome);
            Plant(file, row, fault, outcome, FaultNames.SnakeCase(row.Fault.ToString()));
        }
    }

    private void Write(JsonLinesFile file, EventRow row)
    {
        file.Begin();
        _event.Write(file.Json, row);
    }

    private void End(JsonLinesFile file, EventRow row, Outcome outcome)
    {
        file.End();
        _tally.Count(outcome);
        if (outcome == Outcome.Accepted)
        {
            _tally.Measure("hits", 1);

            // Every session that buys has exactly one event with this place.
            _tally.Measure("transactions", _event.Buys(row.Session) && row.At == _event.HitsOf(row.Session) - 2 ? 1 : 0);
        }
    }

    private void Plant(JsonLinesFile file, EventRow row, Fault fault, Outcome expected, string note) =>
        _world.Ledger.Add(
            fault, Source, WebFiles.Final(file.Path), file.Records, $"{_event.VisitorOf(row.Session)}|{Ids.Text(_event.SessionIdOf(row))}", expected, note);
}
