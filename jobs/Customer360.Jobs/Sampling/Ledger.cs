using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling;

/// <summary>
/// The list of everything planted, truth/faults.csv. Its rows with an outcome of a row (superseded, null_key, malformed, orphan) add up to the
/// counts of the manifest.
/// </summary>
internal sealed class Ledger : IDisposable
{
    public const string File = "truth/faults.csv";

    private static readonly string[] Columns = ["fault", "source", "file", "line", "key", "expected", "note"];

    private readonly CsvFile _file;

    public Ledger(string folder) =>
        _file = new CsvFile(File, new Utf8File(Path.Combine(folder, File)), Columns, new CsvStyle(Header: true, CarriageReturns: false));

    /// <summary>Records a fault; line 0 stands for the file as a whole.</summary>
    public void Add(Fault fault, string source, string file, long line, string key, Outcome expected, string note = "")
    {
        _file.Begin();
        _file.Text(FaultNames.Of(fault));
        _file.Text(source);
        _file.Text(file);
        _file.Number(line);
        _file.Text(key);
        _file.Text(FaultNames.Of(expected));
        _file.Text(note);
        _file.End();
    }

    public void Dispose() => _file.Dispose();
}
