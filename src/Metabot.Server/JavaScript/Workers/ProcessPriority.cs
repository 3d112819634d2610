using System.Diagnostics;

namespace Metabot.Server.JavaScript.Workers;

internal enum ProcessPriority
{
    Normal,

    // Has the processor when nobody else wants it.
    Low,
}

internal static class ProcessPriorities
{
    // Linux gives a priority to a thread, which hands it on to those that it starts; so it has to be set before the
    // runtime in the new process starts its own.
    public static void Set(this Process process, ProcessPriority priority)
    {
        if (priority == ProcessPriority.Low)
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
    }
}
