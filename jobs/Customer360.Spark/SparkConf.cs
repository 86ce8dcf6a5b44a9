using System.Globalization;
using Customer360.Spark.Sql;

namespace Customer360.Spark;

/// <summary>Settings for a session that is still to be made. It needs no JVM; those that spark-submit was given are added there.</summary>
public sealed class SparkConf
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Begins without settings.</summary>
    /// <param name="loadDefaults">
    /// Kept for programs that pass it: what spark-submit and spark-defaults.conf say always counts where nothing is set here.
    /// </param>
    public SparkConf(bool loadDefaults = true) => LoadsDefaults = loadDefaults;

    internal bool LoadsDefaults { get; }

    /// <summary>Where Spark runs, for instance <c>local[*]</c>.</summary>
    public SparkConf SetMaster(string master) => Set("spark.master", master);

    /// <summary>The name that Spark's pages and logs show.</summary>
    public SparkConf SetAppName(string appName) => Set("spark.app.name", appName);

    /// <summary>The folder with Spark's jars, before any other place that is searched.</summary>
    public SparkConf SetSparkHome(string sparkHome) => Set(Builder.SparkHomeSetting, sparkHome);

    /// <summary>Sets a setting, in place of an earlier value.</summary>
    public SparkConf Set(string key, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(value);
        _settings[key] = value;
        return this;
    }

    /// <summary>A setting, or <paramref name="defaultValue"/> when it is not set here.</summary>
    public string Get(string key, string defaultValue) => _settings.GetValueOrDefault(key, defaultValue);

    /// <summary>A setting as a number, or <paramref name="defaultValue"/> when it is not set here.</summary>
    /// <exception cref="FormatException">The setting is not a number.</exception>
    public int GetInt(string key, int defaultValue) =>
        _settings.TryGetValue(key, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : defaultValue;

    /// <summary>All settings made here.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _settings];
}
