using System.Globalization;
using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>A session's settings.</summary>
public sealed class RuntimeConfig
{
    private readonly JvmObject _jvm;

    internal RuntimeConfig(JvmObject jvm) => _jvm = jvm;

    /// <summary>Changes a setting for this session.</summary>
    /// <exception cref="AnalysisException">The setting is fixed once Spark has started.</exception>
    public void Set(string key, string value) => _jvm.Call("set", key, value);

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, bool value) => Set(key, value ? "true" : "false");

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, long value) => Set(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value of a setting, or the one Spark has for it when nobody set it.</summary>
    /// <exception cref="SparkCallException">Nobody set it and Spark has no value for it.</exception>
    public string Get(string key) => _jvm.Call<string>("get", key);

    /// <summary>The value of a setting, or <paramref name="defaultValue"/> when nobody set it.</summary>
    public string Get(string key, string defaultValue) => _jvm.Call<string>("get", key, defaultValue);

    /// <summary>Takes a setting back to what it was before anybody set it in this session.</summary>
    public void Unset(string key) => _jvm.Call("unset", key);

    /// <summary>Whether <see cref="Set(string, string)"/> may change the setting; false also for names Spark does not know.</summary>
    public bool IsModifiable(string key) => _jvm.Call<bool>("isModifiable", key);
}
