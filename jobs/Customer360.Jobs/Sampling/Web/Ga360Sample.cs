namespace Customer360.Jobs.Sampling.Web;

/// <summary>
/// The days of the Google Analytics 360 export: most below bank/ga, the last three below web. One day is exported twice, one file holds what goes wrong.
/// </summary>
internal sealed class Ga360Sample
{
    public const string Source = "web_sessions";

    private const int DaysBelowWeb = 3;

    private static readonly SessionFault[] NullKeys = [SessionFault.NoVisitor, SessionFault.MissingWordVisitor, SessionFault.NoVisitId];

    private static readonly SessionFault[] Malformed =
        [SessionFault.ImpossibleDate, SessionFault.NoHitNumber, SessionFault.NoStart, SessionFault.TextForNumber, SessionFault.NoDate];

    private readonly SampleWorld _world;
    private readonly WebDays _days;
    private readonly Ga360Session _session;
    private readonly FaultPlan _plan;
    private readonly SourceTally _tally;
    private readonly int _reexportedDay;

    private Ga360Sample(SampleWorld world)
    {
        _world = world;
        _days = new WebDays(world.Sizes.Ga360Hits, mostDays: 17);
        _session = new Ga360Session(world, _days);
        _plan = world.Plan(_days.Sessions);
        _tally = world.Tally(Source);
        _reexportedDay = _plan.Extra(1) == 0 ? -1 : _days.Days > DaysBelowWeb + 2 ? 1 : 0;
    }

    private int FaultyDay => _days.Days - DaysBelowWeb - 1;

    public static void Write(SampleWorld world)
    {
        var sample = new Ga360Sample(world);
        for (var day = 0; day < sample._days.Days; day++)
        {
            sample.WriteDay(day);
            if (day == sample._reexportedDay)
            {
                sample.WriteReexport(day);
            }
        }
    }

    private void WriteDay(int day)
    {
        using var file = Open(day);
        WriteSessions(file, day, isReexport: false);
        if (day == FaultyDay && _plan.Extra(1) > 0)
        {
            WriteFaults(file, day);
        }

        Book(file);
    }

    private void WriteReexport(int day)
    {
        var path = $"bank/ga/ga_sessions_{SampleClock.Compact(_days.DateOf(day))}_again.json";
        using var file = new JsonLinesFile(path, _world.Create(path));
        WriteSessions(file, day, isReexport: true);
        Book(file);
    }

    private JsonLinesFile Open(int day)
    {
        var stamp = SampleClock.Compact(_days.DateOf(day));
        var path = day >= _days.Days - DaysBelowWeb
            ? WebFiles.PathOf(_world, Source, $"web/ga360_{stamp}", asParquet: (_days.Days - day) % 2 == 1)
            : $"bank/ga/ga_sessions_{stamp}.json";
        if (day == _days.Days / 2 && _world.Options.Faults != PlantedFaults.None)
        {
            _world.Ledger.Add(Fault.SchemaDrift, Source, WebFiles.Final(path), 0, "clientId", Outcome.Warning, "a column that earlier days do not have");
        }

        return new JsonLinesFile(path, _world.Create(path));
    }

    private void WriteSessions(JsonLinesFile file, int day, bool isReexport)
    {
        for (var session = day == 0 ? 0 : _days.FirstOf(day - 1); session < _days.FirstOf(day); session++)
        {
            if (_session.CrossesMidnight(session))
            {
                WriteGood(file, new SessionRow(session, day, AfterMidnight: true, isReexport));
            }
        }

        for (var session = _days.FirstOf(day); session < _days.FirstOf(day + 1); session++)
        {
            WriteGood(file, new SessionRow(session, day, IsReexport: isReexport));
        }
    }

    private void WriteGood(JsonLinesFile file, SessionRow row)
    {
        var gives = row.Day == _reexportedDay && !row.IsReexport;
        var repeats = !row.AfterMidnight && !row.IsReexport && _plan.Has(Fault.Duplicate, row.Session);
        Write(file, row);
        Note(file, row);
        End(file, row, gives || repeats ? Outcome.Superseded : Outcome.Accepted);
        if (gives)
        {
            Plant(file, row, Fault.ReexportedDay, Outcome.Superseded, "the day is exported again, with fewer hits");
        }

        if (repeats)
        {
            Write(file, row);
            End(file, row, gives ? Outcome.Superseded : Outcome.Accepted);
            Plant(file, row, Fault.Duplicate, Outcome.Superseded, "equal to the line before");
        }
    }

    private void WriteFaults(JsonLinesFile file, int day)
    {
        var next = _days.Sessions;
        WriteFaults(file, day, NullKeys, Fault.NullKey, Outcome.NullKey, ref next);
        WriteFaults(file, day, Malformed, Fault.Malformed, Outcome.Malformed, ref next);
        if (day > 0)
        {
            // The session's good row is in the first file.
            var newer = new SessionRow(0, 0, Fault: SessionFault.TextForNumber);
            Write(file, newer);
            End(file, newer, Outcome.Malformed);
            Plant(file, newer, Fault.MalformedNewer, Outcome.Malformed, "the earlier row of this session stands");
        }

        var half = new SessionRow(next, day);
        Write(file, half);
        file.BreakOff();
        _tally.Count(Outcome.Malformed);
        Plant(file, half, Fault.HalfRow, Outcome.Malformed, "the file ends in the middle of this line");
    }

    private void WriteFaults(JsonLinesFile file, int day, SessionFault[] kinds, Fault fault, Outcome outcome, ref long next)
    {
        for (var nth = 0L; nth < _plan.Extra(500, kinds.Length); nth++)
        {
            var row = new SessionRow(next++, day, Fault: kinds[nth % kinds.Length]);
            Write(file, row);
            End(file, row, outcome);
            Plant(file, row, fault, outcome, FaultNames.SnakeCase(row.Fault.ToString()));
        }
    }

    private void Note(JsonLinesFile file, SessionRow row)
    {
        if (row.AfterMidnight)
        {
            _world.Ledger.Add(Fault.MidnightSession, Source, WebFiles.Final(file.Path), file.Records + 1, KeyOf(row), Outcome.Accepted, "second of two rows with one visitId");
        }
        else if (row.Session % 40 == 1 && _session.VisitIdOf(row) == _session.VisitIdOf(row with { Session = row.Session - 1 }))
        {
            _world.Ledger.Add(Fault.SharedVisitId, Source, WebFiles.Final(file.Path), file.Records + 1, KeyOf(row), Outcome.Accepted, "visitId of another visitor");
        }
    }

    private void Write(JsonLinesFile file, SessionRow row)
    {
        file.Begin();
        _session.Write(file.Json, row);
    }

    private void End(JsonLinesFile file, SessionRow row, Outcome outcome)
    {
        file.End();
        _tally.Count(outcome);
        if (outcome == Outcome.Accepted)
        {
            _tally.Measure("hits", _session.HitsOf(row));
            _tally.Measure("transactions", _session.Buys(row) ? 1 : 0);
        }
    }

    private void Plant(JsonLinesFile file, SessionRow row, Fault fault, Outcome expected, string note) =>
        _world.Ledger.Add(fault, Source, WebFiles.Final(file.Path), file.Records, KeyOf(row), expected, note);

    private string KeyOf(SessionRow row) => $"{_session.VisitorOf(row.Session)}|{Ids.Text(_session.VisitIdOf(row))}|{SampleClock.Compact(_days.DateOf(row.Day))}";

    private void Book(JsonLinesFile file) => _tally.AddFile(WebFiles.Final(file.Path), file.Records);
}
