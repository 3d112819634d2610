using Metabot.Server.Storage;

namespace Metabot.Server.Scheduling;

internal static class JobTags
{
    public static void Change(Job job, Lead? lead)
    {
        job.AddTags.ForEach(tag => lead?.AddTag(tag));
        lead?.Tags.RemoveAll(job.RemoveTags.Contains);
    }
}
