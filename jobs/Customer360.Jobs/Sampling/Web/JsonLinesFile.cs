using System.Text.Encodings.Web;
using System.Text.Json;
using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>A file of nested records, one JSON object a line.</summary>
internal sealed class JsonLinesFile : IDisposable
{
    private readonly Utf8File _output;

    public JsonLinesFile(string path, Utf8File output)
    {
        (Path, _output) = (path, output);

        // Relaxed: the exports escape only what JSON demands.
        Json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public string Path { get; }

    public Utf8JsonWriter Json { get; }

    /// <summary>Finished records, which is the line of the last one.</summary>
    public long Records { get; private set; }

    public void Begin()
    {
        _output.BeginLine();
        Json.Reset();
    }

    public void End()
    {
        Json.Flush();
        _output.Write((byte)'\n');
        Records++;
    }

    /// <summary>Ends the file in the middle of the record, as a broken transfer does.</summary>
    public void BreakOff()
    {
        Json.Flush();
        _output.CutLine(_output.LineLength / 2);
        Records++;
    }

    public void Dispose()
    {
        Json.Dispose();
        _output.Dispose();
    }
}
