-- access.0001_initial 63274627c4b8aa41
-- access.0002_moderate 0a26dac9b567269a
-- access.0003_tokens e908153ba930982c
-- access.0004_department_grants c7cd249124bb01af
-- access.0005_pr_matters 00edd54f50398a39
-- access.0006_grounds b9694e7bb3317d5c
-- access.0007_shown ecd6dbf13dfc2690
-- access.0008_voices 09873e41890da8bf
-- access.0009_deeds 1d4e5388643fd592
-- account.0001_initial 6f27ff6bdf57521a
-- account.0002_email_max_length c956ab7a3c3660a1
-- account.0003_alter_emailaddress_create_unique_verified_email 66b6f1939621bcfa
-- account.0004_alter_emailaddress_drop_unique_email ebc6317e90c47d7a
-- account.0005_emailaddress_idx_upper_email e7569f1662da1754
-- account.0006_emailaddress_lower 54adb08cb3fba66b
-- account.0007_emailaddress_idx_email 87fad70bfde8ae29
-- account.0008_emailaddress_unique_primary_email_fixup 794bf875bdbef9c4
-- account.0009_emailaddress_unique_primary_email 79762cfa7b1e1d7c
-- alerts.0001_initial 8d963f127c55fc11
-- alerts.0002_member 9b2508c6156fa8ce
-- alerts.0003_mailing 03947ebd81141310
-- alerts.0004_policy 377231319911539e
-- alerts.0005_promise 61cff20c16cb8950
-- alerts.0006_outlets e3cc764c11b270bd
-- alerts.0007_devices 6aee409fa8c9fd9b
-- approvals.0001_initial 92a539d66c954ac1
-- approvals.0002_grounds 5deb05b0d8684d93
-- approvals.0003_following 381c332b8e5aad10
-- auth.0001_initial 845cff319606332f
-- auth.0002_alter_permission_name_max_length feaf97e0e8f7d148
-- auth.0003_alter_user_email_max_length 9d5657b4db9872dc
-- auth.0004_alter_user_username_opts 9538db342c9a9bec
-- auth.0005_alter_user_last_login_null 79f60a35dc000fdd
-- auth.0006_require_contenttypes_0002 00cb16e3405f14b6
-- auth.0007_alter_validators_add_error_messages 115db87dc327530f
-- auth.0008_alter_user_username_max_length 02857f65f7d64814
-- auth.0009_alter_user_last_name_max_length 19a89500e7f108a7
-- auth.0010_alter_group_name_max_length 0963ed6498ac0b3a
-- auth.0011_update_proxy_permissions 85a5dde708dc4b61
-- auth.0012_alter_user_first_name_max_length 6cefbc9f80903763
-- automation.0001_initial c5c5f1c5e34e7480
-- automation.0002_topic_of_mark 7fbc16ddf7d16bf0
-- cases.0001_initial 41ba0b0755e7749a
-- cases.0002_told_at e820978b10d333ab
-- cases.0003_fewer_indexes f6b6e93d2423319f
-- cases.0004_marks_in_search 7959cad289ff81a7
-- cases.0005_snooze_and_following cb3b639bd294b32d
-- cases.0006_merged_and_divided 8dfaed9ae9d3a2d7
-- cases.0007_liked 237d9391cbc5d368
-- cases.0008_attachments ee6eafb2b114061f
-- cases.0009_endings_and_mentions 5eceb5c4be2b34f8
-- cases.0010_notes_of_rules 73d075559eab5954
-- cases.0011_following_told b58452be1915d732
-- cases.0012_merged 87d279323af4b152
-- cases.0013_looks e670ae042edf0442
-- cases.0014_silence_reasons 5e218d81ebb253f1
-- cases.0015_post_uid d3dcd36f45831b2c
-- channels.0001_initial 7833a0300959dc16
-- channels.0002_missed_and_subscribed 0c93ef348c132022
-- channels.0003_set_up 7e92ab0eb936ab13
-- channels.0004_look 4146641577c41b19
-- channels.0005_lease 1593e8c469d8c1fc
-- channels.0006_stream abf4a14c0bc04ff7
-- channels.0007_limits d13dbf6bc99529d3
-- channels.0008_delivery_error dd186e1c335246ba
-- contenttypes.0001_initial 35ed8489a147e0b4
-- contenttypes.0002_remove_content_type_name 7d36494075750f0e
-- customers.0001_initial eb20f9f6c9ff4bd0
-- customers.0002_names 4e6aa854320a5025
-- customers.0003_avatars c559158cf4185902
-- customers.0004_merged b29390c40881619e
-- effort.0001_initial 2e806eb7f4914573
-- evidence.0001_initial 936b0c2d1b50f121
-- evidence.0002_facts_of_before 68f4a0893d78e49a
-- evidence.0003_what_changed dad7d3324edda5b1
-- files.0001_initial ddc7524a925c93e6
-- goodwill.0001_initial 12e9328b1567ce4d
-- inbox.0001_initial e1e437eda07fd97a
-- inbox.0002_newest_open d170c63180f357f0
-- inbox.0003_newest_by_view e5ca5943f0f391af
-- inbox.0004_filters_and_batches a874f7d94f587742
-- inbox.0005_closed_by_filter e8e054d5f8e5d814
-- inbox.0006_one_look de723c36714896d3
-- inbox.0007_topic 9e1d3a0e763811c7
-- inbox.0008_marks 10e5ce78ee48a8f0
-- inbox.0009_hand_off 6af29e70263f1eca
-- inbox.0010_paused 928170d31fcad6ce
-- inbox.0011_looks_at_open 8d79dfa742ae976a
-- ingest.0001_initial 6201a33381182b5d
-- ingest.0002_received 7c9d1d525e678e53
-- ingest.0003_long_cursor 681134a013d9d9d9
-- ingest.0004_form 72aa535761a9f252
-- ingest.0005_unfinished a644bd17d2090e50
-- journal.0001_initial 9d2443fcd6c0b131
-- journal.0002_who_did_what 432c8420ef17f2c4
-- labels.0001_initial eb482f0aae85262a
-- language_model.0001_initial 38e6ae0e631f41b4
-- language_model.0002_check 5ba7e1e7bcbf1da9
-- listening.0001_set_up 2edf26a2003ed848
-- macros.0001_initial 3aacfad43495a7c8
-- macros.0002_thanks 1b1ad9a5c6d692c1
-- macros.0003_next_step beeee8f68af12f2d
-- meaning.0001_initial 9e6a458247f61eb1
-- mfa.0001_initial a42b6353f2ed5dd7
-- mfa.0002_authenticator_timestamps b6566eb07301e2e4
-- mfa.0003_authenticator_type_uniq 88550a456154080c
-- policy.0001_set_up 77862df8ec371806
-- policy.0002_policies b1f2d23e4d7e4f23
-- policy.0003_rules 31048af1e9258b3e
-- policy.0004_opinion 7161aec0db833d5d
-- procrastinate.0001_initial be81516c79d02f26
-- procrastinate.0002_drop_started_at_column 2ead163c1ce2991d
-- procrastinate.0003_drop_started_at_column 740f2d8ff02c0bb5
-- procrastinate.0004_drop_procrastinate_version_table 9f48b76f59a9cc8c
-- procrastinate.0005_fix_procrastinate_fetch_job 6a8e4055ab8e463d
-- procrastinate.0006_fix_trigger_status_events_insert d9d2f532a094aa09
-- procrastinate.0007_add_queueing_lock_column dc12645a882f2067
-- procrastinate.0008_close_fetch_job_race_condition 74c7c44a68d3c204
-- procrastinate.0009_add_defer_job_function b9d529f1bb143b09
-- procrastinate.0010_add_procrastinate_periodic_defers bd1aa56a04f86df5
-- procrastinate.0011_add_foreign_key_index 25cc0914481114fd
-- procrastinate.0012_add_locks_to_periodic_defer 7cf8863ace39220c
-- procrastinate.0013_fix_procrastinate_defer_periodic_job 4d5072911b8c904c
-- procrastinate.0014_add_finish_job_and_retry_job_functions 20ebed9ca30246c8
-- procrastinate.0015_add_trigger_on_job_deletion 41bec3a5111ff97f
-- procrastinate.0016_delete_finished_jobs aa4d841aae25c4b1
-- procrastinate.0017_add_checks_to_finish_job fa9f208ddf3368de
-- procrastinate.0018_add_checks_to_retry_job 893bfc867f1594eb
-- procrastinate.0019_fix_finish_job_compat_issue 4c85f00a990bb3d7
-- procrastinate.0020_add_index_on_procrastinate_jobs 5a93c4ea92b856f5
-- procrastinate.0021_add_kwargs_to_defer_periodic_job 88dd3371cbdee2ba
-- procrastinate.0022_null_locks_excluded 2d5b088f88e89d69
-- procrastinate.0023_remove_old_finish_job_function 89267383eac7bb81
-- procrastinate.0024_job_id_bigint 27108dc62abe6372
-- procrastinate.0025_add_models 29580ceb9d30811c
-- procrastinate.0026_add_job_priority 4f7746b8edef802a
-- procrastinate.0027_add_periodic_job_priority 17e24782e5f4b56e
-- procrastinate.0028_add_cancel_states 2831656624aa9165
-- procrastinate.0029_add_additional_params_to_retry_job 50d48f155234960c
-- procrastinate.0030_alter_procrastinateevent_options 94486414b944e707
-- procrastinate.0031_add_indexes_for_fetch_job c7235c71c0c003fd
-- procrastinate.0032_pre_cancel_notification 42c97f730f7f0edd
-- procrastinate.0033_post_cancel_notification 8bd0e84d1e45311e
-- procrastinate.0034_pre_add_heartbeat 844ed448222ba8b1
-- procrastinate.0035_post_add_heartbeat 0cbd71b8406c14f4
-- procrastinate.0036_add_worker_model f996e8059968a3a4
-- procrastinate.0037_pre_batch_defer_jobs 0d7d4294e8aa2749
-- procrastinate.0038_post_batch_defer_jobs 503152d687e3e49b
-- procrastinate.0039_pre_priority_lock_fetch_job aba2087cb2b69233
-- procrastinate.0040_pre_retry_failed_job f6d2a552fbbc5088
-- procrastinate.0041_post_retry_failed_job 2c8dc359b30362a9
-- promises.0001_initial 8a30045a9b00f9c1
-- promises.0002_releases ef061ada0ac58b42
-- publish.0001_initial 2cf62e1bb262e976
-- publish.0002_draft 824f2f711c9a1485
-- publish.0003_interventions e6c8fddcae7bf69c
-- publish.0004_enclosures 57366304b94e3caf
-- publish.0005_measured_elsewhere 410b265880f12e32
-- publish.0006_held 9146b76e9104cbdf
-- publish.0007_deeds 7d5e92065a3619ab
-- publish.0008_template a58bb2ec12ff1a31
-- reports.0001_initial 3628b928e22671f2
-- reports.0002_ledger_index 31148f56ebf3f2ed
-- reports.0003_owner_on_facts 854c035da445fde5
-- reports.0004_tallies 16144f1864848b85
-- reports.0005_praise 75183f2a6271852e
-- reports.0006_work 6d5bfe3fcf10cf08
-- reports.0007_measured_elsewhere 80b0872503f041b0
-- routing.0001_initial b58576d6c0f634df
-- routing.0002_one_owner 199e0fbcdeef4ae0
-- routing.0003_line b5387e7b73bd49ce
-- routing.0004_hand_off 38dc6f5b1ac3e935
-- routing.0005_consultation 2af62343a38d8e70
-- routing.0006_begun fa0b8155e6d6addf
-- routing.0007_distribution 0304365920dfc3a2
-- routing.0007_matrix 289d281f8d0ee873
-- satisfaction.0001_initial fc45429336e0ff1a
-- sessions.0001_initial 2aa438e2393ee513
-- sla.0001_initial 952c6a735f21e651
-- sla.0002_fewer_indexes 6c54eeaba3a00bf6
-- sla.0003_set_aside 6c4312b57c0761e5
-- sla.0004_retired_targets 25ba4553ebb2b41d
-- sla.0005_country_and_departments a933550d8c97c474
-- sla.0006_times_and_tellings 230c4cbd045009b8
-- sla.0007_clock_of_answer ed8bb3fd59370315
-- staff.0001_initial f0916179d0d03fd4
-- staff.0002_preference a644b825c98a9c50
-- staff.0003_language_as_browser e1c5d6b010f356d9
-- staff.0004_safe_accounts 5b7b07270601a1d6
-- staff.0005_look 9228d1528bc075ea
-- staff.0006_preference_name ff901639b33608f6
-- staff.0007_departments_and_shifts 4a391b16c8f2b8ce
-- topics.0001_initial c85cf2a03590af8e
-- triage.0001_initial 904bf998026cf1e9
-- triage.0002_weighed 9f9d0fe9855ecf1b
-- triage.0003_lessons 0f8dac13fe400575
-- triage.0004_terms a25c38cdd9b82718
-- triage.0005_exposed 774b27fee498c674
-- usersessions.0001_initial b5d23c8ce0644061

SET LOCAL check_function_bodies = false;
SELECT pg_catalog.set_config('search_path', '', true);

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.routing_see_owner() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE seen bigint := CASE TG_TABLE_NAME WHEN 'cases_case' THEN (to_jsonb(NEW) ->> 'id')::bigint ELSE (to_jsonb(OLD) ->> 'case_id')::bigint END;
BEGIN
    IF EXISTS (SELECT FROM cases_case WHERE id = seen AND is_open)
        AND NOT EXISTS (SELECT FROM routing_ownership WHERE case_id = seen) THEN
        RAISE EXCEPTION 'open case % has no owner', seen USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'open_case_is_owned';
    END IF;
    RETURN NULL;
END $$;

CREATE TABLE public.access_departmentgrant (
    id bigint NOT NULL,
    actions character varying(12)[] NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    department_id bigint NOT NULL,
    page_id bigint NOT NULL
);

ALTER TABLE public.access_departmentgrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_departmentgrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_grant (
    id bigint NOT NULL,
    actions character varying(12)[] NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    member_id bigint NOT NULL,
    page_id bigint NOT NULL
);

ALTER TABLE public.access_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_restriction (
    id bigint NOT NULL,
    department_ids bigint[] NOT NULL,
    member_ids bigint[] NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by_id bigint,
    lifted_at timestamp with time zone,
    lifted_by_id bigint,
    case_id bigint NOT NULL,
    spokesperson_id bigint NOT NULL,
    ground character varying(10) DEFAULT ''::character varying NOT NULL,
    ground_id bigint,
    shown_at timestamp with time zone,
    shown_by_id bigint
);

ALTER TABLE public.access_restriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_restriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_spokesperson (
    brand_id bigint NOT NULL,
    department_ids bigint[] NOT NULL,
    named_at timestamp with time zone NOT NULL,
    member_id bigint NOT NULL
);

CREATE TABLE public.access_token (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    digest character varying(64) NOT NULL,
    hint character varying(12) NOT NULL,
    rights character varying(20)[] NOT NULL,
    made_by_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    brand_id bigint
);

ALTER TABLE public.access_token ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_voice (
    page_id bigint NOT NULL,
    named_at timestamp with time zone NOT NULL,
    accountable_id bigint NOT NULL,
    department_id bigint NOT NULL,
    run_by_id bigint
);

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alerts_alert (
    id bigint NOT NULL,
    cause character varying(120) NOT NULL,
    case_id bigint,
    sentence character varying(300) NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    over_at timestamp with time zone,
    page_id bigint,
    member_id bigint,
    policy_id bigint,
    promise_id bigint
);

ALTER TABLE public.alerts_alert ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alerts_device (
    id bigint NOT NULL,
    told_at timestamp with time zone,
    failure_count integer NOT NULL,
    rests_until timestamp with time zone,
    trouble character varying(200) NOT NULL,
    name character varying(60) NOT NULL,
    service character varying(255) NOT NULL,
    mark character varying(64) NOT NULL,
    sealed bytea NOT NULL,
    added_at timestamp with time zone NOT NULL,
    member_id bigint NOT NULL,
    CONSTRAINT alerts_device_failure_count_check CHECK ((failure_count >= 0))
);

ALTER TABLE public.alerts_device ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_device_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alerts_mailing (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    alert_id bigint NOT NULL,
    member_id bigint NOT NULL
);

ALTER TABLE public.alerts_mailing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_mailing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alerts_outlet (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    service character varying(60) NOT NULL,
    sealed bytea NOT NULL,
    page_ids bigint[] NOT NULL,
    is_private_allowed boolean NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    failure_count integer NOT NULL,
    rests_until timestamp with time zone,
    trouble character varying(200) NOT NULL,
    department_id bigint,
    CONSTRAINT alerts_outlet_failure_count_check CHECK ((failure_count >= 0))
);

ALTER TABLE public.alerts_outlet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_outlet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alerts_push (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    alert_id bigint NOT NULL,
    device_id bigint NOT NULL
);

ALTER TABLE public.alerts_push ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_push_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alerts_telling (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    alert_id bigint NOT NULL,
    outlet_id bigint NOT NULL
);

ALTER TABLE public.alerts_telling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_telling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approval (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    member_id bigint,
    deputy_id bigint,
    minutes integer NOT NULL,
    in_business_hours boolean NOT NULL,
    because character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone,
    due_at timestamp with time zone,
    needed_by timestamp with time zone,
    closes_at timestamp with time zone,
    warned_at timestamp with time zone,
    escalated_at timestamp with time zone,
    department_id bigint NOT NULL,
    outbound_id bigint NOT NULL,
    page_id bigint NOT NULL,
    CONSTRAINT approvals_approval_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT approvals_approval_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.approvals_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_chain (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    occasion character varying(10) NOT NULL,
    page_ids bigint[] NOT NULL,
    topic_ids bigint[] NOT NULL,
    reasons character varying(20)[] NOT NULL,
    department_ids bigint[] NOT NULL,
    "position" smallint NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT approvals_chain_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.approvals_chain ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_chain_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_decision (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    text_before text NOT NULL,
    text_after text NOT NULL,
    words character varying(300) NOT NULL,
    approval_id bigint NOT NULL
);

ALTER TABLE public.approvals_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_following (
    outbound_id bigint NOT NULL,
    wording_ids bigint[] NOT NULL,
    steps character varying(30)[] NOT NULL
);

CREATE TABLE public.approvals_ground (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    thing_id bigint NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE public.approvals_ground ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_ground_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_step (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    member_id bigint,
    deputy_id bigint,
    minutes integer NOT NULL,
    in_business_hours boolean NOT NULL,
    chain_id bigint NOT NULL,
    department_id bigint NOT NULL,
    CONSTRAINT approvals_step_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT approvals_step_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.approvals_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.automation_firing (
    id bigint NOT NULL,
    occasion character varying(60) NOT NULL,
    at timestamp with time zone NOT NULL,
    results jsonb NOT NULL,
    trouble character varying(200) NOT NULL,
    case_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.automation_firing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.automation_firing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.automation_mark (
    case_id bigint NOT NULL,
    message_id bigint NOT NULL,
    event_id bigint NOT NULL,
    topic_id bigint NOT NULL
);

CREATE TABLE public.automation_rule (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    "position" integer NOT NULL,
    switched_on_at timestamp with time zone,
    retired_at timestamp with time zone,
    CONSTRAINT automation_rule_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.automation_rule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.automation_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.automation_suggestion (
    case_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    rule_id bigint NOT NULL,
    wording_id bigint NOT NULL
);

CREATE TABLE public.automation_trial (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    days smallint NOT NULL,
    page_ids bigint[] NOT NULL,
    total_count integer NOT NULL,
    looked_count integer NOT NULL,
    found_count integer NOT NULL,
    case_count integer NOT NULL,
    found jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    version_id bigint NOT NULL,
    CONSTRAINT automation_trial_case_count_check CHECK ((case_count >= 0)),
    CONSTRAINT automation_trial_days_check CHECK ((days >= 0)),
    CONSTRAINT automation_trial_found_count_check CHECK ((found_count >= 0)),
    CONSTRAINT automation_trial_looked_count_check CHECK ((looked_count >= 0)),
    CONSTRAINT automation_trial_total_count_check CHECK ((total_count >= 0))
);

ALTER TABLE public.automation_trial ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.automation_trial_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.automation_version (
    id bigint NOT NULL,
    number integer NOT NULL,
    "when" character varying(12) NOT NULL,
    amount integer,
    needs_all boolean NOT NULL,
    conditions jsonb NOT NULL,
    actions jsonb NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    rule_id bigint NOT NULL,
    CONSTRAINT automation_version_amount_check CHECK ((amount >= 0)),
    CONSTRAINT automation_version_number_check CHECK ((number >= 0))
);

ALTER TABLE public.automation_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.automation_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_attachment (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    url text NOT NULL,
    alt text NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(40) NOT NULL,
    try_count smallint NOT NULL,
    due_at timestamp with time zone NOT NULL,
    file_id bigint,
    message_id bigint NOT NULL,
    CONSTRAINT cases_attachment_position_check CHECK (("position" >= 0)),
    CONSTRAINT cases_attachment_try_count_check CHECK ((try_count >= 0))
);

ALTER TABLE public.cases_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_look (
    id bigint CONSTRAINT cases_attention_id_not_null NOT NULL,
    member_id bigint CONSTRAINT cases_attention_member_id_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT cases_attention_last_active_at_not_null NOT NULL,
    case_id bigint CONSTRAINT cases_attention_case_id_not_null NOT NULL
);

ALTER TABLE public.cases_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_attention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_case (
    id bigint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    is_open boolean NOT NULL,
    is_imported boolean NOT NULL,
    page_id bigint NOT NULL,
    person_id bigint NOT NULL,
    home_id bigint
);

ALTER TABLE public.cases_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_closure (
    id bigint NOT NULL,
    member_id bigint,
    department_id bigint,
    at timestamp with time zone NOT NULL,
    last_message_id bigint NOT NULL,
    reopened_at timestamp with time zone,
    case_id bigint NOT NULL,
    outcome character varying(12) NOT NULL,
    silence character varying(12) NOT NULL
);

ALTER TABLE public.cases_closure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_closure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_division (
    case_id bigint NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    cut_from_id bigint,
    leg_id bigint NOT NULL,
    out_of_id bigint NOT NULL
);

CREATE TABLE public.cases_following (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    told_event_id bigint NOT NULL
);

ALTER TABLE public.cases_following ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_following_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_leg (
    id bigint NOT NULL,
    thread character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    is_public boolean NOT NULL,
    is_open boolean NOT NULL,
    started_at timestamp with time zone NOT NULL,
    last_inbound_at timestamp with time zone,
    case_id bigint NOT NULL,
    identity_id bigint NOT NULL,
    page_id bigint NOT NULL,
    post_id bigint
);

ALTER TABLE public.cases_leg ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_leg_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_mention (
    id bigint NOT NULL,
    department_id bigint,
    member_id bigint,
    note_id bigint NOT NULL,
    CONSTRAINT mention_of_one CHECK ((((member_id IS NULL) OR (department_id IS NULL)) AND (1 = (
CASE
    WHEN (member_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (department_id IS NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.cases_mention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_mention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_merger (
    id bigint NOT NULL,
    leg_ids bigint[] NOT NULL,
    note_ids bigint[] NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    case_id bigint NOT NULL,
    into_id bigint NOT NULL
);

ALTER TABLE public.cases_merger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_merger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_message (
    id bigint NOT NULL,
    external_id character varying(200) NOT NULL,
    parent_external_id character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    is_ours boolean NOT NULL,
    text text NOT NULL,
    language character varying(10) NOT NULL,
    rating smallint,
    like_count integer NOT NULL,
    share_count integer NOT NULL,
    reply_count integer NOT NULL,
    reach integer NOT NULL,
    permalink character varying(500) NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    deleted_at timestamp with time zone,
    hidden_at timestamp with time zone,
    is_imported boolean NOT NULL,
    case_id bigint NOT NULL,
    identity_id bigint,
    leg_id bigint NOT NULL,
    page_id bigint NOT NULL,
    told_at timestamp with time zone,
    search tsvector GENERATED ALWAYS AS ((to_tsvector('simple'::regconfig, COALESCE(text, ''::text)) || array_to_tsvector(ARRAY[(COALESCE('page '::text, ''::text) || COALESCE((page_id)::text, ''::text)), (COALESCE('near '::text, ''::text) || COALESCE(((id / 8192))::text, ''::text)), (COALESCE('far '::text, ''::text) || COALESCE(((id / 131072))::text, ''::text))]))) STORED,
    liked_at timestamp with time zone,
    uid uuid,
    CONSTRAINT cases_message_like_count_check CHECK ((like_count >= 0)),
    CONSTRAINT cases_message_rating_check CHECK ((rating >= 0)),
    CONSTRAINT cases_message_reach_check CHECK ((reach >= 0)),
    CONSTRAINT cases_message_reply_count_check CHECK ((reply_count >= 0)),
    CONSTRAINT cases_message_share_count_check CHECK ((share_count >= 0))
);

ALTER TABLE public.cases_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_note (
    id bigint NOT NULL,
    member_id bigint,
    department_id bigint,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_post (
    id bigint NOT NULL,
    external_id character varying(200) NOT NULL,
    text text NOT NULL,
    permalink character varying(500) NOT NULL,
    posted_at timestamp with time zone,
    page_id bigint NOT NULL
);

ALTER TABLE public.cases_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_revision (
    id bigint NOT NULL,
    text text NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    message_id bigint NOT NULL
);

ALTER TABLE public.cases_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_revision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_silencereason (
    id bigint NOT NULL,
    key character varying(12) NOT NULL,
    name character varying(100) NOT NULL,
    retired_at timestamp with time zone
);

ALTER TABLE public.cases_silencereason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_silencereason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_snooze (
    id bigint NOT NULL,
    member_id bigint,
    department_id bigint,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_snooze ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_snooze_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_tombstone (
    id bigint NOT NULL,
    external_id character varying(200) NOT NULL,
    deleted_at timestamp with time zone NOT NULL,
    page_id bigint NOT NULL
);

ALTER TABLE public.cases_tombstone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_tombstone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.channels_brand (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    prefix character varying(6) NOT NULL,
    timezone character varying(60) NOT NULL,
    colour character varying(7) NOT NULL,
    logo_id bigint
);

ALTER TABLE public.channels_brand ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_brand_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.channels_credential (
    page_id bigint NOT NULL,
    sealed bytea NOT NULL,
    expires_at timestamp with time zone,
    renewed_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT channels_credential_version_check CHECK ((version >= 0))
);

CREATE TABLE public.channels_health (
    page_id bigint NOT NULL,
    last_event_at timestamp with time zone,
    last_polled_at timestamp with time zone,
    last_poll_missed_count integer NOT NULL,
    usual_gap_seconds double precision,
    failing_since timestamp with time zone,
    last_error character varying(300) NOT NULL,
    last_error_code character varying(60) NOT NULL,
    held_until timestamp with time zone,
    refused_count integer NOT NULL,
    last_refused_at timestamp with time zone,
    duplicate_count integer NOT NULL,
    last_missed_at timestamp with time zone,
    subscribed_at timestamp with time zone,
    stream character varying(10) DEFAULT ''::character varying NOT NULL,
    stream_at timestamp with time zone,
    limits jsonb DEFAULT '[]'::jsonb NOT NULL,
    limits_at timestamp with time zone,
    delivery_error character varying(300) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT channels_health_duplicate_count_check CHECK ((duplicate_count >= 0)),
    CONSTRAINT channels_health_last_poll_missed_count_check CHECK ((last_poll_missed_count >= 0)),
    CONSTRAINT channels_health_refused_count_check CHECK ((refused_count >= 0))
);

CREATE TABLE public.channels_lease (
    page_id bigint NOT NULL,
    holder uuid NOT NULL,
    until timestamp with time zone NOT NULL
);

CREATE TABLE public.channels_page (
    id bigint NOT NULL,
    network character varying(30) NOT NULL,
    kind character varying(30) NOT NULL,
    external_id character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    handle character varying(200) NOT NULL,
    address character varying(200) NOT NULL,
    is_simulated boolean NOT NULL,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    brand_id bigint NOT NULL
);

ALTER TABLE public.channels_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.channels_putoff (
    id bigint NOT NULL,
    step character varying(20) NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    brand_id bigint NOT NULL
);

ALTER TABLE public.channels_putoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_putoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_apart (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    one_id bigint NOT NULL,
    other_id bigint NOT NULL
);

ALTER TABLE public.customers_apart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_apart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_given (
    person_id bigint NOT NULL,
    standing character varying(40) NOT NULL,
    value_minor bigint,
    value_currency character varying(3) NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.customers_identifier (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    value character varying(254) NOT NULL,
    at timestamp with time zone NOT NULL,
    home_id bigint,
    person_id bigint NOT NULL
);

ALTER TABLE public.customers_identifier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_identifier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_identity (
    id bigint NOT NULL,
    network character varying(30) NOT NULL,
    external_id character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    handle character varying(200) NOT NULL,
    follower_count integer NOT NULL,
    person_id bigint NOT NULL,
    avatar_id bigint,
    avatar_due_at timestamp with time zone,
    avatar_try_count smallint NOT NULL,
    avatar_url text NOT NULL,
    home_id bigint,
    CONSTRAINT customers_identity_avatar_try_count_check CHECK ((avatar_try_count >= 0)),
    CONSTRAINT customers_identity_follower_count_check CHECK ((follower_count >= 0))
);

ALTER TABLE public.customers_identity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_identity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_merger (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    undone_by_id bigint,
    into_id bigint NOT NULL,
    person_id bigint NOT NULL
);

ALTER TABLE public.customers_merger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_merger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_person (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    standing character varying(40) NOT NULL,
    value_currency character varying(3) NOT NULL,
    value_minor bigint
);

ALTER TABLE public.customers_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_standing (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    name character varying(60) NOT NULL,
    tone character varying(10) NOT NULL,
    retired_at timestamp with time zone
);

ALTER TABLE public.customers_standing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_standing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers_touchpoint (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    direction character varying(3) NOT NULL,
    at timestamp with time zone NOT NULL,
    summary text NOT NULL,
    reference character varying(100) NOT NULL,
    outcome character varying(200) NOT NULL,
    source character varying(40) NOT NULL,
    external_id character varying(200) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    brand_id bigint,
    home_id bigint,
    person_id bigint NOT NULL
);

ALTER TABLE public.customers_touchpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.customers_touchpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.effort_beat (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    is_leaving boolean NOT NULL,
    is_joined boolean NOT NULL
);

ALTER TABLE public.effort_beat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.effort_beat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.effort_span (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seconds smallint NOT NULL,
    CONSTRAINT effort_span_seconds_check CHECK ((seconds >= 0))
);

ALTER TABLE public.effort_span ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.effort_span_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.evidence_casefact (
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    message_id bigint NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    closed_at timestamp with time zone,
    outcome character varying(12) NOT NULL,
    visible_at timestamp with time zone,
    thanks_id bigint,
    thanked_at timestamp with time zone
);

CREATE TABLE public.evidence_change (
    id bigint NOT NULL,
    words character varying(140) NOT NULL,
    "on" date NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    brand_id bigint NOT NULL,
    topic_id bigint
);

ALTER TABLE public.evidence_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.evidence_holdback (
    id bigint NOT NULL,
    reason character varying(12) NOT NULL,
    note character varying(300) NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    case_id bigint NOT NULL
);

ALTER TABLE public.evidence_holdback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_holdback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.evidence_objection (
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.evidence_pointer (
    case_id bigint NOT NULL,
    silence character varying(12) NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    outbound_id bigint,
    CONSTRAINT pointer_or_reason CHECK ((((outbound_id IS NOT NULL) OR (NOT ((silence)::text = ''::text))) AND (1 = (
CASE
    WHEN (outbound_id IS NOT NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (NOT ((silence)::text = ''::text)) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.evidence_publicpage (
    brand_id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    is_on boolean NOT NULL,
    has_words boolean NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.files_storedfile (
    id bigint NOT NULL,
    place uuid NOT NULL,
    kind character varying(10) NOT NULL,
    media_type character varying(100) NOT NULL,
    name character varying(200) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    width integer,
    height integer,
    state character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT files_storedfile_height_check CHECK ((height >= 0)),
    CONSTRAINT files_storedfile_size_check CHECK ((size >= 0)),
    CONSTRAINT files_storedfile_width_check CHECK ((width >= 0))
);

ALTER TABLE public.files_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goodwill_ceiling (
    id bigint NOT NULL,
    reason character varying(12) NOT NULL,
    role character varying(10) NOT NULL,
    currency character varying(3) NOT NULL,
    amount bigint NOT NULL,
    department_id bigint,
    topic_id bigint,
    CONSTRAINT ceiling_for_topic_or_reason CHECK (((topic_id IS NULL) OR ((reason)::text = ''::text))),
    CONSTRAINT ceiling_not_below_nothing CHECK ((amount >= 0))
);

ALTER TABLE public.goodwill_ceiling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goodwill_ceiling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goodwill_gesture (
    id bigint NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    reason text NOT NULL,
    problem character varying(12) NOT NULL,
    "limit" bigint,
    usual bigint,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    given_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    decided_by_id bigint,
    decided_at timestamp with time zone,
    why_refused text NOT NULL,
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    topic_id bigint,
    kind_id bigint NOT NULL,
    CONSTRAINT gesture_of_something CHECK ((amount > 0))
);

ALTER TABLE public.goodwill_gesture ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goodwill_gesture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goodwill_kind (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    retired_at timestamp with time zone
);

ALTER TABLE public.goodwill_kind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goodwill_kind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inbox_batch (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    action character varying(10) NOT NULL,
    arguments jsonb NOT NULL,
    case_ids bigint[] NOT NULL,
    done jsonb NOT NULL,
    refused jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    undone_at timestamp with time zone
);

ALTER TABLE public.inbox_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inbox_row (
    case_id bigint NOT NULL,
    person_id bigint NOT NULL,
    is_open boolean NOT NULL,
    department_id bigint,
    member_id bigint,
    customer_name character varying(200) NOT NULL,
    snippet character varying(300) NOT NULL,
    language character varying(10) NOT NULL,
    last_message_at timestamp with time zone NOT NULL,
    last_message_id bigint NOT NULL,
    is_last_ours boolean NOT NULL,
    reach integer NOT NULL,
    leg character varying(8) NOT NULL,
    reason character varying(12) NOT NULL,
    urgency character varying(10) NOT NULL,
    sentiment character varying(10) NOT NULL,
    needs_response boolean NOT NULL,
    trouble character varying(10) NOT NULL,
    due_at timestamp with time zone,
    clock_started_at timestamp with time zone,
    sort_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    page_id bigint NOT NULL,
    choice_ids bigint[] NOT NULL,
    follower_ids bigint[] NOT NULL,
    label_ids bigint[] NOT NULL,
    snoozed_until timestamp with time zone,
    topic_id bigint,
    is_topic_said boolean DEFAULT false NOT NULL,
    marks character varying(10)[] DEFAULT '{}'::character varying(10)[] NOT NULL,
    remaining_seconds double precision,
    CONSTRAINT inbox_row_reach_check CHECK ((reach >= 0))
);

CREATE TABLE public.inbox_savedview (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    query character varying(1000) NOT NULL,
    sharing character varying(10) NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL
);

ALTER TABLE public.inbox_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ingest_cursor (
    page_id bigint NOT NULL,
    "position" text NOT NULL,
    moved_at timestamp with time zone NOT NULL
);

CREATE TABLE public.ingest_rawitem (
    id bigint NOT NULL,
    key character varying(250) NOT NULL,
    body bytea NOT NULL,
    via character varying(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    finished_at timestamp with time zone,
    page_id bigint NOT NULL
);

ALTER TABLE public.ingest_rawitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ingest_rawitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ingest_refused (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    reason character varying(200) NOT NULL,
    sample bytea NOT NULL,
    page_id bigint NOT NULL
);

ALTER TABLE public.ingest_refused ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ingest_refused_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.journal_event (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(60) NOT NULL,
    subject_id bigint NOT NULL,
    case_id bigint,
    page_id bigint,
    member_id bigint,
    department_id bigint,
    data jsonb NOT NULL
);

ALTER TABLE public.journal_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.labels_choice (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    retired_at timestamp with time zone,
    field_id bigint NOT NULL,
    CONSTRAINT labels_choice_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.labels_choice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.labels_choice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.labels_field (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    kind character varying(10) NOT NULL,
    is_required_to_close boolean NOT NULL,
    "position" smallint NOT NULL,
    retired_at timestamp with time zone,
    brand_id bigint,
    CONSTRAINT labels_field_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.labels_field ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.labels_field_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.labels_label (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    colour character varying(10) NOT NULL,
    retired_at timestamp with time zone,
    brand_id bigint
);

ALTER TABLE public.labels_label ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.labels_label_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.labels_labelling (
    id bigint NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    label_id bigint NOT NULL
);

ALTER TABLE public.labels_labelling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.labels_labelling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.labels_value (
    id bigint NOT NULL,
    text character varying(300) NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    choice_id bigint,
    field_id bigint NOT NULL
);

ALTER TABLE public.labels_value ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.labels_value_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.language_model_ask (
    id bigint NOT NULL,
    task character varying(12) NOT NULL,
    leg_id bigint,
    message_id bigint,
    member_id bigint,
    department_id bigint,
    way character varying(10) NOT NULL,
    language character varying(10) NOT NULL,
    given text NOT NULL,
    state character varying(10) NOT NULL,
    trouble character varying(20) NOT NULL,
    text text NOT NULL,
    flags jsonb NOT NULL,
    model character varying(120) NOT NULL,
    tokens integer NOT NULL,
    milliseconds integer,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    closed_at timestamp with time zone,
    case_id bigint,
    page_id bigint,
    CONSTRAINT language_model_ask_milliseconds_check CHECK ((milliseconds >= 0)),
    CONSTRAINT language_model_ask_tokens_check CHECK ((tokens >= 0))
);

ALTER TABLE public.language_model_ask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.language_model_ask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.language_model_endpoint (
    id smallint NOT NULL,
    address character varying(300) NOT NULL,
    model character varying(120) NOT NULL,
    sealed_key bytea,
    is_private_allowed boolean NOT NULL,
    timeout_seconds smallint NOT NULL,
    requests_a_day integer NOT NULL,
    tokens_a_day integer NOT NULL,
    requests_a_month integer NOT NULL,
    tokens_a_month integer NOT NULL,
    failure_count integer NOT NULL,
    rests_until timestamp with time zone,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    CONSTRAINT language_model_endpoint_failure_count_check CHECK ((failure_count >= 0)),
    CONSTRAINT language_model_endpoint_id_check CHECK ((id >= 0)),
    CONSTRAINT language_model_endpoint_requests_a_day_check CHECK ((requests_a_day >= 0)),
    CONSTRAINT language_model_endpoint_requests_a_month_check CHECK ((requests_a_month >= 0)),
    CONSTRAINT language_model_endpoint_timeout_seconds_check CHECK ((timeout_seconds >= 0)),
    CONSTRAINT language_model_endpoint_tokens_a_day_check CHECK ((tokens_a_day >= 0)),
    CONSTRAINT language_model_endpoint_tokens_a_month_check CHECK ((tokens_a_month >= 0)),
    CONSTRAINT one_endpoint CHECK ((id = 1))
);

CREATE TABLE public.language_model_switch (
    id bigint NOT NULL,
    task character varying(12) NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    page_id bigint NOT NULL
);

ALTER TABLE public.language_model_switch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.language_model_switch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.listening_heard (
    message_id bigint NOT NULL,
    number integer NOT NULL,
    spelling character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    phrase_id bigint NOT NULL,
    CONSTRAINT listening_heard_number_check CHECK ((number >= 0))
);

CREATE TABLE public.listening_phrase (
    id bigint NOT NULL,
    brand_id bigint NOT NULL
);

ALTER TABLE public.listening_phrase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.listening_phrase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.listening_stream (
    page_id bigint NOT NULL,
    holder uuid,
    until timestamp with time zone,
    cursor text NOT NULL,
    seen_count bigint NOT NULL,
    kept_count bigint NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    heard_at timestamp with time zone,
    words character varying(300) NOT NULL
);

CREATE TABLE public.listening_version (
    id bigint NOT NULL,
    number integer NOT NULL,
    spellings character varying(80)[] NOT NULL,
    unless character varying(80)[] NOT NULL,
    languages character varying(5)[] NOT NULL,
    is_joined boolean NOT NULL,
    state character varying(10) NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    phrase_id bigint NOT NULL,
    CONSTRAINT listening_version_number_check CHECK ((number >= 0))
);

ALTER TABLE public.listening_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.listening_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.macros_macro (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    shortcut character varying(40) NOT NULL,
    retired_at timestamp with time zone,
    brand_id bigint,
    department_id bigint,
    thanks boolean NOT NULL
);

ALTER TABLE public.macros_macro ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.macros_macro_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.macros_use (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    wording_id bigint NOT NULL
);

ALTER TABLE public.macros_use ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.macros_use_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.macros_wording (
    id bigint NOT NULL,
    number integer NOT NULL,
    texts jsonb NOT NULL,
    label_ids bigint[] NOT NULL,
    snooze_hours smallint,
    closes boolean NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    department_id bigint,
    macro_id bigint NOT NULL,
    next_step text NOT NULL,
    CONSTRAINT macros_wording_number_check CHECK ((number >= 0)),
    CONSTRAINT macros_wording_snooze_hours_check CHECK ((snooze_hours >= 0))
);

ALTER TABLE public.macros_wording ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.macros_wording_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meaning_walk (
    embedder character varying(40) NOT NULL,
    top bigint NOT NULL,
    below bigint NOT NULL,
    bottom bigint NOT NULL
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_attendance (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id bigint NOT NULL,
    workshop_id bigint NOT NULL
);

ALTER TABLE public.policy_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_confirmation (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.policy_confirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_confirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_guideline (
    id bigint NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    brand_id bigint NOT NULL,
    CONSTRAINT policy_guideline_version_check CHECK ((version >= 0))
);

ALTER TABLE public.policy_guideline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_guideline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_hit (
    id bigint NOT NULL,
    key uuid NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    did character varying(12) NOT NULL,
    reason character varying(300) NOT NULL,
    case_id bigint,
    page_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.policy_hit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_hit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_opinion (
    digest character varying(64) NOT NULL,
    is_met boolean NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.policy_policy (
    id bigint NOT NULL,
    retired_at timestamp with time zone,
    department_id bigint NOT NULL
);

ALTER TABLE public.policy_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_rule (
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    switched_on_at timestamp with time zone,
    department_id bigint NOT NULL
);

ALTER TABLE public.policy_rule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_rulebook (
    id bigint NOT NULL,
    version integer NOT NULL,
    stamp uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT policy_rulebook_version_check CHECK ((version >= 0))
);

ALTER TABLE public.policy_rulebook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_rulebook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_ruleversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    name character varying(120) NOT NULL,
    sentence character varying(300) NOT NULL,
    good text NOT NULL,
    bad text NOT NULL,
    alternative character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    data jsonb NOT NULL,
    severity character varying(10) NOT NULL,
    brand_ids bigint[] NOT NULL,
    page_ids bigint[] NOT NULL,
    topic_ids bigint[] NOT NULL,
    languages character varying(5)[] NOT NULL,
    reasons character varying(20)[] NOT NULL,
    way character varying(10) NOT NULL,
    from_on date,
    until_on date,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    approver_id bigint,
    rule_id bigint NOT NULL,
    CONSTRAINT policy_ruleversion_number_check CHECK ((number >= 0))
);

ALTER TABLE public.policy_ruleversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_ruleversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_version (
    id bigint NOT NULL,
    number integer NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    department_ids bigint[] NOT NULL,
    bars character varying(10) NOT NULL,
    page_ids bigint[] NOT NULL,
    change character varying(200) NOT NULL,
    asks_since integer NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    policy_id bigint NOT NULL,
    CONSTRAINT policy_version_asks_since_check CHECK ((asks_since >= 0)),
    CONSTRAINT policy_version_number_check CHECK ((number >= 0))
);

ALTER TABLE public.policy_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.policy_workshop (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    held_on date NOT NULL,
    link character varying(500) NOT NULL,
    called_off_at timestamp with time zone,
    policy_id bigint NOT NULL
);

ALTER TABLE public.policy_workshop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.policy_workshop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_alarm (
    id bigint NOT NULL,
    count integer NOT NULL,
    usual double precision NOT NULL,
    at timestamp with time zone NOT NULL,
    over_at timestamp with time zone,
    promise_id bigint NOT NULL,
    CONSTRAINT promises_alarm_count_check CHECK ((count >= 0))
);

ALTER TABLE public.promises_alarm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_alarm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_campaign (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    brand_id bigint NOT NULL
);

ALTER TABLE public.promises_campaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_claim (
    id bigint NOT NULL,
    member_id bigint,
    department_id bigint,
    at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    cost integer,
    currency character varying(3) NOT NULL,
    settled_by_id bigint,
    settled_at timestamp with time zone,
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT claim_cost_has_currency CHECK (((cost IS NULL) OR (NOT ((currency)::text = ''::text)))),
    CONSTRAINT promises_claim_cost_check CHECK ((cost >= 0))
);

ALTER TABLE public.promises_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_posting (
    id bigint NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    post_id bigint NOT NULL,
    promise_id bigint NOT NULL
);

ALTER TABLE public.promises_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_promise (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    sentence character varying(300) NOT NULL,
    terms text NOT NULL,
    audience character varying(200) NOT NULL,
    page_ids bigint[] NOT NULL,
    codes character varying(40)[] NOT NULL,
    phrases character varying(80)[] NOT NULL,
    from_on date NOT NULL,
    until_on date,
    contact character varying(200) NOT NULL,
    number integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    vector bytea,
    embedder character varying(40) NOT NULL,
    brand_id bigint NOT NULL,
    campaign_id bigint,
    department_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    is_drafted boolean DEFAULT false NOT NULL,
    CONSTRAINT promises_promise_number_check CHECK ((number >= 0))
);

ALTER TABLE public.promises_promise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_promise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_quote (
    id bigint NOT NULL,
    by character varying(8) NOT NULL,
    similarity double precision NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    message_id bigint NOT NULL,
    page_id bigint NOT NULL,
    promise_id bigint NOT NULL
);

ALTER TABLE public.promises_quote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_quote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_release (
    id bigint NOT NULL,
    number integer NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    page_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT promises_release_number_check CHECK ((number >= 0))
);

ALTER TABLE public.promises_release ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_search (
    case_id bigint NOT NULL,
    message_id bigint NOT NULL,
    stamp character varying(60) NOT NULL
);

CREATE TABLE public.promises_threshold (
    id bigint NOT NULL,
    count smallint NOT NULL,
    hours smallint NOT NULL,
    factor double precision NOT NULL,
    member_id bigint,
    at timestamp with time zone,
    CONSTRAINT one_threshold CHECK ((id = 1)),
    CONSTRAINT promises_threshold_count_check CHECK ((count >= 0)),
    CONSTRAINT promises_threshold_hours_check CHECK ((hours >= 0))
);

ALTER TABLE public.promises_threshold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_threshold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.promises_wording (
    id bigint NOT NULL,
    number integer NOT NULL,
    said jsonb NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT promises_wording_number_check CHECK ((number >= 0))
);

ALTER TABLE public.promises_wording ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.promises_wording_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.publish_attempt (
    id bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    outcome character varying(20) NOT NULL,
    words character varying(300) NOT NULL,
    outbound_id bigint,
    intervention_id bigint,
    CONSTRAINT attempt_at_one_thing CHECK ((((outbound_id IS NOT NULL) OR (intervention_id IS NOT NULL)) AND (1 = (
CASE
    WHEN (outbound_id IS NOT NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (intervention_id IS NOT NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.publish_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publish_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.publish_draft (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    way character varying(10) NOT NULL,
    text text NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    discarded_at timestamp with time zone,
    case_id bigint NOT NULL,
    leg_id bigint
);

ALTER TABLE public.publish_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publish_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.publish_enclosure (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    alt text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    file_id bigint NOT NULL,
    outbound_id bigint
);

ALTER TABLE public.publish_enclosure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publish_enclosure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.publish_intervention (
    id bigint NOT NULL,
    key uuid NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    state character varying(10) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    attempt_count smallint NOT NULL,
    words character varying(300) NOT NULL,
    act character varying(10) NOT NULL,
    target character varying(200) NOT NULL,
    text text NOT NULL,
    verdict jsonb,
    message_id bigint NOT NULL,
    page_id bigint NOT NULL,
    CONSTRAINT publish_intervention_attempt_count_check CHECK ((attempt_count >= 0))
);

ALTER TABLE public.publish_intervention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publish_intervention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.publish_outbound (
    id bigint NOT NULL,
    key uuid NOT NULL,
    kind character varying(10) NOT NULL,
    reply_to character varying(200) NOT NULL,
    text text NOT NULL,
    member_id bigint NOT NULL,
    department_id bigint NOT NULL,
    discipline character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    attempt_count smallint NOT NULL,
    words character varying(300) NOT NULL,
    external_id character varying(200) NOT NULL,
    verdict jsonb NOT NULL,
    case_id bigint NOT NULL,
    leg_id bigint NOT NULL,
    page_id bigint NOT NULL,
    seen character varying(60) NOT NULL,
    template jsonb,
    CONSTRAINT publish_outbound_attempt_count_check CHECK ((attempt_count >= 0))
);

ALTER TABLE public.publish_outbound ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publish_outbound_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.reports_messagefact (
    message_id bigint NOT NULL,
    case_id bigint NOT NULL,
    page_id bigint NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    is_public boolean NOT NULL,
    is_imported boolean NOT NULL,
    needs_response boolean NOT NULL,
    reason character varying(12) NOT NULL,
    outcome character varying(10) NOT NULL,
    answer_id bigint,
    answered_at timestamp with time zone,
    answered_in_public boolean,
    member_id bigint,
    department_id bigint,
    discipline character varying(10) NOT NULL,
    closed_at timestamp with time zone,
    owner_department_id bigint,
    band smallint NOT NULL
);

CREATE TABLE public.reports_tally (
    page_id bigint NOT NULL,
    department_id bigint NOT NULL,
    length smallint NOT NULL,
    first_day date NOT NULL,
    outcome character varying(10) NOT NULL,
    band smallint NOT NULL,
    count integer NOT NULL
);

CREATE TABLE public.reports_tallychange (
    id bigint NOT NULL,
    page_id bigint NOT NULL,
    department_id bigint,
    day date NOT NULL,
    outcome character varying(10) NOT NULL,
    band smallint NOT NULL,
    count integer NOT NULL
);

ALTER TABLE public.reports_tallychange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_tallychange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_consultation (
    id bigint NOT NULL,
    page_id bigint NOT NULL,
    by_member_id bigint,
    by_department_id bigint,
    to_member_id bigint,
    question text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    answered_of_id bigint,
    withdrawn_at timestamp with time zone,
    reminded_at timestamp with time zone,
    case_id bigint NOT NULL,
    to_department_id bigint NOT NULL
);

ALTER TABLE public.routing_consultation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_consultation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_distribution (
    department_id bigint NOT NULL,
    way character varying(8) NOT NULL
);

CREATE TABLE public.routing_handoff (
    id bigint NOT NULL,
    page_id bigint NOT NULL,
    from_member_id bigint,
    to_member_id bigint,
    by_member_id bigint NOT NULL,
    summary text NOT NULL,
    next_step text NOT NULL,
    wants text NOT NULL,
    promised text NOT NULL,
    due_at timestamp with time zone,
    handed_at timestamp with time zone NOT NULL,
    accept_by timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    settled_at timestamp with time zone,
    settled_by_id bigint,
    why_returned text NOT NULL,
    escalated_at timestamp with time zone,
    case_id bigint NOT NULL,
    from_department_id bigint NOT NULL,
    to_department_id bigint NOT NULL
);

ALTER TABLE public.routing_handoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_handoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_notice (
    id bigint NOT NULL,
    page_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    department_id bigint NOT NULL,
    rule_id bigint NOT NULL
);

ALTER TABLE public.routing_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_noticesseen (
    member_id bigint NOT NULL,
    notice_id bigint NOT NULL
);

CREATE TABLE public.routing_ownership (
    case_id bigint NOT NULL,
    member_id bigint,
    since timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    department_id bigint NOT NULL,
    rule_id bigint,
    begun_at timestamp with time zone,
    awaits_telling boolean DEFAULT false NOT NULL
);

CREATE TABLE public.routing_proposal (
    id bigint NOT NULL,
    base_version integer NOT NULL,
    rows jsonb NOT NULL,
    first_line_id bigint,
    revision integer NOT NULL,
    earlier jsonb NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone NOT NULL,
    edited_by_id bigint NOT NULL,
    CONSTRAINT one_proposal CHECK ((id = 1)),
    CONSTRAINT routing_proposal_base_version_check CHECK ((base_version >= 0)),
    CONSTRAINT routing_proposal_revision_check CHECK ((revision >= 0))
);

ALTER TABLE public.routing_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_rule (
    id bigint NOT NULL,
    version integer NOT NULL,
    "position" smallint NOT NULL,
    conditions jsonb NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    department_id bigint NOT NULL,
    first_id bigint,
    name character varying(120) NOT NULL,
    section character varying(60) NOT NULL,
    letters jsonb NOT NULL,
    is_first_line boolean NOT NULL,
    ask_within_hours smallint,
    CONSTRAINT routing_rule_ask_within_hours_check CHECK ((ask_within_hours >= 0)),
    CONSTRAINT routing_rule_position_check CHECK (("position" >= 0)),
    CONSTRAINT routing_rule_version_check CHECK ((version >= 0))
);

ALTER TABLE public.routing_rule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_tryout (
    id bigint NOT NULL,
    revision integer NOT NULL,
    days smallint NOT NULL,
    total_count integer NOT NULL,
    looked_count integer NOT NULL,
    found jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    proposal_id bigint NOT NULL,
    CONSTRAINT routing_tryout_days_check CHECK ((days >= 0)),
    CONSTRAINT routing_tryout_looked_count_check CHECK ((looked_count >= 0)),
    CONSTRAINT routing_tryout_revision_check CHECK ((revision >= 0)),
    CONSTRAINT routing_tryout_total_count_check CHECK ((total_count >= 0))
);

ALTER TABLE public.routing_tryout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.routing_tryout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.routing_turn (
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    place integer NOT NULL,
    CONSTRAINT routing_turn_place_check CHECK ((place >= 0))
);

CREATE TABLE public.routing_version (
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_member_id bigint,
    sentence character varying(200) NOT NULL,
    restored_from integer,
    first_line_id bigint,
    CONSTRAINT routing_version_number_check CHECK ((number >= 0)),
    CONSTRAINT routing_version_restored_from_check CHECK ((restored_from >= 0))
);

CREATE TABLE public.satisfaction_answer (
    question_id bigint NOT NULL,
    score smallint NOT NULL,
    words text NOT NULL,
    by character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone,
    CONSTRAINT satisfaction_answer_score_check CHECK ((score >= 0)),
    CONSTRAINT score_from_1_to_5 CHECK (((score >= 1) AND (score <= 5)))
);

CREATE TABLE public.satisfaction_question (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    department_id bigint,
    member_id bigint,
    token_digest character varying(64) NOT NULL,
    language character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    outbound_id bigint NOT NULL,
    page_id bigint NOT NULL
);

ALTER TABLE public.satisfaction_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.satisfaction_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.satisfaction_survey (
    page_id bigint NOT NULL,
    is_on boolean NOT NULL,
    texts jsonb NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.sla_calendar (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    timezone character varying(60) NOT NULL,
    hours jsonb NOT NULL,
    days_off jsonb NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(60) NOT NULL
);

ALTER TABLE public.sla_calendar ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sla_calendar_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sla_clock (
    id bigint NOT NULL,
    kind character varying(15) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    paused_at timestamp with time zone,
    remaining_seconds double precision,
    stopped_at timestamp with time zone,
    is_met boolean,
    case_id bigint NOT NULL,
    target_id bigint NOT NULL,
    copy_of_id bigint,
    instead_id bigint,
    step smallint DEFAULT 0 NOT NULL,
    tell_at timestamp with time zone,
    is_owed boolean DEFAULT false NOT NULL,
    CONSTRAINT clock_runs_or_waits CHECK (((due_at IS NOT NULL) OR (remaining_seconds IS NOT NULL))),
    CONSTRAINT sla_clock_step_check CHECK ((step >= 0))
);

ALTER TABLE public.sla_clock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sla_clock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sla_departmenthours (
    department_id bigint NOT NULL,
    calendar_id bigint NOT NULL
);

CREATE TABLE public.sla_target (
    id bigint NOT NULL,
    urgency character varying(10) NOT NULL,
    response_minutes integer NOT NULL,
    resolution_minutes integer NOT NULL,
    calendar_id bigint NOT NULL,
    page_id bigint,
    retired_at timestamp with time zone,
    next_minutes integer NOT NULL,
    topic_id bigint,
    standing character varying(40) DEFAULT ''::character varying NOT NULL,
    cutoff_minute smallint,
    lead_minutes integer DEFAULT 0 NOT NULL,
    further_minutes integer DEFAULT 0 NOT NULL,
    pauses boolean DEFAULT true NOT NULL,
    CONSTRAINT cutoff_within_a_day CHECK (((cutoff_minute IS NULL) OR (cutoff_minute <= 1440))),
    CONSTRAINT sla_target_cutoff_minute_check CHECK ((cutoff_minute >= 0)),
    CONSTRAINT sla_target_further_minutes_check CHECK ((further_minutes >= 0)),
    CONSTRAINT sla_target_lead_minutes_check CHECK ((lead_minutes >= 0)),
    CONSTRAINT sla_target_next_minutes_check CHECK ((next_minutes >= 0)),
    CONSTRAINT sla_target_resolution_minutes_check CHECK ((resolution_minutes >= 0)),
    CONSTRAINT sla_target_response_minutes_check CHECK ((response_minutes >= 0))
);

ALTER TABLE public.sla_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sla_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE UNLOGGED TABLE public.staff_attempts (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

CREATE TABLE public.staff_currency (
    id bigint NOT NULL,
    code character varying(3) NOT NULL,
    CONSTRAINT one_currency CHECK ((id = 1))
);

ALTER TABLE public.staff_currency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_currency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.staff_department (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    discipline character varying(10) NOT NULL,
    "position" smallint NOT NULL,
    alert_email character varying(254) NOT NULL,
    hourly_cost integer,
    lead_id bigint,
    retired_at timestamp with time zone,
    CONSTRAINT staff_department_hourly_cost_check CHECK ((hourly_cost >= 0)),
    CONSTRAINT staff_department_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.staff_department ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_department_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.staff_deputy (
    member_id bigint NOT NULL,
    from_on date,
    until_on date,
    deputy_id bigint NOT NULL,
    CONSTRAINT deputy_is_another CHECK ((NOT (member_id = deputy_id)))
);

CREATE TABLE public.staff_invitation (
    member_id bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL
);

CREATE TABLE public.staff_look (
    id bigint NOT NULL,
    theme character varying(8) NOT NULL,
    density character varying(8) NOT NULL,
    language character varying(10) NOT NULL,
    CONSTRAINT one_look CHECK ((id = 1))
);

ALTER TABLE public.staff_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_look_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.staff_member (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    role character varying(10) NOT NULL,
    language character varying(10) NOT NULL,
    timezone character varying(60) NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    department_id bigint NOT NULL,
    capacity smallint,
    languages character varying(20)[] NOT NULL,
    subjects character varying(80)[] NOT NULL,
    CONSTRAINT staff_member_capacity_check CHECK ((capacity >= 0))
);

ALTER TABLE public.staff_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.staff_preference (
    member_id bigint NOT NULL,
    theme character varying(8) NOT NULL,
    density character varying(8) NOT NULL,
    has_keys boolean NOT NULL,
    keys jsonb NOT NULL,
    has_sound boolean NOT NULL,
    has_notifications boolean NOT NULL,
    mail character varying(8) NOT NULL
);

CREATE TABLE public.staff_presence (
    member_id bigint NOT NULL,
    said character varying(8) NOT NULL,
    seen_at timestamp with time zone
);

CREATE TABLE public.staff_secondfactor (
    role character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL
);

CREATE TABLE public.topics_example (
    id bigint NOT NULL,
    text character varying(500) NOT NULL,
    member_id bigint,
    at timestamp with time zone NOT NULL,
    vector bytea,
    embedder character varying(40) NOT NULL,
    topic_id bigint NOT NULL
);

ALTER TABLE public.topics_example ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.topics_example_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.topics_fit (
    id bigint NOT NULL,
    way character varying(10) NOT NULL,
    embedder character varying(40) NOT NULL,
    stamp character varying(200) NOT NULL,
    sureness jsonb NOT NULL,
    figures jsonb NOT NULL,
    accuracy double precision NOT NULL,
    count integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT topics_fit_count_check CHECK ((count >= 0))
);

ALTER TABLE public.topics_fit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.topics_fit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.topics_placement (
    case_id bigint NOT NULL,
    member_id bigint,
    suggested_id bigint,
    at timestamp with time zone NOT NULL,
    topic_id bigint NOT NULL
);

CREATE TABLE public.topics_proposal (
    id bigint NOT NULL,
    words character varying(60)[] NOT NULL,
    case_ids bigint[] NOT NULL,
    vector bytea NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    brand_id bigint,
    topic_id bigint
);

ALTER TABLE public.topics_proposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.topics_proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.topics_suggestion (
    case_id bigint NOT NULL,
    probability double precision NOT NULL,
    is_sure boolean NOT NULL,
    ranked jsonb NOT NULL,
    alike jsonb NOT NULL,
    message_id bigint NOT NULL,
    is_whole boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    fit_id bigint NOT NULL,
    topic_id bigint
);

CREATE TABLE public.topics_topic (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    names jsonb NOT NULL,
    archived_at timestamp with time zone,
    brand_id bigint,
    parent_id bigint
);

ALTER TABLE public.topics_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.topics_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.triage_correction (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    message_id bigint NOT NULL
);

ALTER TABLE public.triage_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.triage_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.triage_lesson (
    id bigint NOT NULL,
    member_id bigint,
    asked_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    base character varying(40) NOT NULL,
    counts jsonb NOT NULL,
    tasks jsonb NOT NULL,
    name character varying(40) NOT NULL,
    content bytea,
    taken_back_at timestamp with time zone,
    taken_back_by_id bigint
);

ALTER TABLE public.triage_lesson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.triage_lesson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.triage_reading (
    message_id bigint NOT NULL,
    case_id bigint NOT NULL,
    language character varying(10) NOT NULL,
    sentiment character varying(10) NOT NULL,
    reason character varying(12) NOT NULL,
    needs_response boolean NOT NULL,
    urgency character varying(10) NOT NULL,
    probability double precision NOT NULL,
    evidence jsonb NOT NULL,
    reader character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    doubt double precision NOT NULL,
    is_quick boolean NOT NULL,
    probabilities jsonb NOT NULL,
    entities jsonb NOT NULL,
    is_rude boolean NOT NULL,
    is_spam boolean NOT NULL,
    is_exposed boolean NOT NULL
);

CREATE TABLE public.triage_term (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    pattern character varying(200) NOT NULL,
    spellings jsonb NOT NULL,
    urgency character varying(10) NOT NULL,
    retired_at timestamp with time zone,
    brand_id bigint
);

ALTER TABLE public.triage_term ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.triage_term_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

ALTER TABLE ONLY public.access_departmentgrant
    ADD CONSTRAINT access_departmentgrant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_spokesperson
    ADD CONSTRAINT access_spokesperson_pkey PRIMARY KEY (brand_id);

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_voice
    ADD CONSTRAINT access_voice_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alerts_device
    ADD CONSTRAINT alerts_device_mark_key UNIQUE (mark);

ALTER TABLE ONLY public.alerts_device
    ADD CONSTRAINT alerts_device_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alerts_mailing
    ADD CONSTRAINT alerts_mailing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alerts_outlet
    ADD CONSTRAINT alerts_outlet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alerts_push
    ADD CONSTRAINT alerts_push_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alerts_telling
    ADD CONSTRAINT alerts_telling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_apart
    ADD CONSTRAINT apart_once UNIQUE (one_id, other_id);

ALTER TABLE ONLY public.approvals_approval
    ADD CONSTRAINT approvals_approval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_chain
    ADD CONSTRAINT approvals_chain_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT approvals_decision_approval_id_key UNIQUE (approval_id);

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT approvals_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_following
    ADD CONSTRAINT approvals_following_pkey PRIMARY KEY (outbound_id);

ALTER TABLE ONLY public.approvals_ground
    ADD CONSTRAINT approvals_ground_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_step
    ADD CONSTRAINT approvals_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT attachment_once_a_place UNIQUE (message_id, "position");

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.automation_firing
    ADD CONSTRAINT automation_firing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.automation_mark
    ADD CONSTRAINT automation_mark_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.automation_rule
    ADD CONSTRAINT automation_rule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.automation_suggestion
    ADD CONSTRAINT automation_suggestion_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.automation_trial
    ADD CONSTRAINT automation_trial_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.automation_version
    ADD CONSTRAINT automation_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_campaign
    ADD CONSTRAINT campaign_once_a_brand UNIQUE (brand_id, name);

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_look
    ADD CONSTRAINT cases_attention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT cases_closure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_division
    ADD CONSTRAINT cases_division_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.cases_following
    ADD CONSTRAINT cases_following_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_leg
    ADD CONSTRAINT cases_leg_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_mention
    ADD CONSTRAINT cases_mention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_merger
    ADD CONSTRAINT cases_merger_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_note
    ADD CONSTRAINT cases_note_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_post
    ADD CONSTRAINT cases_post_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_revision
    ADD CONSTRAINT cases_revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_silencereason
    ADD CONSTRAINT cases_silencereason_key_key UNIQUE (key);

ALTER TABLE ONLY public.cases_silencereason
    ADD CONSTRAINT cases_silencereason_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_snooze
    ADD CONSTRAINT cases_snooze_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_tombstone
    ADD CONSTRAINT cases_tombstone_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goodwill_ceiling
    ADD CONSTRAINT ceiling_once_a_situation UNIQUE NULLS NOT DISTINCT (topic_id, reason, department_id, role, currency);

ALTER TABLE ONLY public.channels_brand
    ADD CONSTRAINT channels_brand_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.channels_brand
    ADD CONSTRAINT channels_brand_prefix_key UNIQUE (prefix);

ALTER TABLE ONLY public.channels_credential
    ADD CONSTRAINT channels_credential_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.channels_health
    ADD CONSTRAINT channels_health_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.channels_lease
    ADD CONSTRAINT channels_lease_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.channels_page
    ADD CONSTRAINT channels_page_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.channels_putoff
    ADD CONSTRAINT channels_putoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_apart
    ADD CONSTRAINT customers_apart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_given
    ADD CONSTRAINT customers_given_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.customers_identifier
    ADD CONSTRAINT customers_identifier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_identity
    ADD CONSTRAINT customers_identity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_merger
    ADD CONSTRAINT customers_merger_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_person
    ADD CONSTRAINT customers_person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_standing
    ADD CONSTRAINT customers_standing_key_key UNIQUE (key);

ALTER TABLE ONLY public.customers_standing
    ADD CONSTRAINT customers_standing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_touchpoint
    ADD CONSTRAINT customers_touchpoint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.effort_beat
    ADD CONSTRAINT effort_beat_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.effort_span
    ADD CONSTRAINT effort_span_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.evidence_casefact
    ADD CONSTRAINT evidence_casefact_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.evidence_change
    ADD CONSTRAINT evidence_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.evidence_holdback
    ADD CONSTRAINT evidence_holdback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.evidence_pointer
    ADD CONSTRAINT evidence_pointer_outbound_id_key UNIQUE (outbound_id);

ALTER TABLE ONLY public.evidence_pointer
    ADD CONSTRAINT evidence_pointer_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.evidence_publicpage
    ADD CONSTRAINT evidence_publicpage_pkey PRIMARY KEY (brand_id);

ALTER TABLE ONLY public.evidence_publicpage
    ADD CONSTRAINT evidence_publicpage_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.topics_example
    ADD CONSTRAINT example_once_a_topic UNIQUE (topic_id, text);

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_place_key UNIQUE (place);

ALTER TABLE ONLY public.goodwill_ceiling
    ADD CONSTRAINT goodwill_ceiling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goodwill_gesture
    ADD CONSTRAINT goodwill_gesture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goodwill_kind
    ADD CONSTRAINT goodwill_kind_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_identity
    ADD CONSTRAINT identity_once_a_network UNIQUE (network, external_id);

ALTER TABLE ONLY public.inbox_batch
    ADD CONSTRAINT inbox_batch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inbox_row
    ADD CONSTRAINT inbox_row_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.inbox_savedview
    ADD CONSTRAINT inbox_savedview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ingest_cursor
    ADD CONSTRAINT ingest_cursor_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.ingest_rawitem
    ADD CONSTRAINT ingest_rawitem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ingest_refused
    ADD CONSTRAINT ingest_refused_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_event
    ADD CONSTRAINT journal_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.labels_labelling
    ADD CONSTRAINT label_once_a_case UNIQUE (case_id, label_id);

ALTER TABLE ONLY public.labels_choice
    ADD CONSTRAINT labels_choice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.labels_field
    ADD CONSTRAINT labels_field_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.labels_label
    ADD CONSTRAINT labels_label_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.labels_labelling
    ADD CONSTRAINT labels_labelling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.labels_value
    ADD CONSTRAINT labels_value_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.language_model_ask
    ADD CONSTRAINT language_model_ask_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.language_model_endpoint
    ADD CONSTRAINT language_model_endpoint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.language_model_switch
    ADD CONSTRAINT language_model_switch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.listening_heard
    ADD CONSTRAINT listening_heard_pkey PRIMARY KEY (message_id);

ALTER TABLE ONLY public.listening_phrase
    ADD CONSTRAINT listening_phrase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.listening_stream
    ADD CONSTRAINT listening_stream_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.listening_version
    ADD CONSTRAINT listening_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.macros_wording
    ADD CONSTRAINT macros_wording_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meaning_walk
    ADD CONSTRAINT meaning_walk_pkey PRIMARY KEY (embedder);

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT message_once_a_page UNIQUE (page_id, external_id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.automation_firing
    ADD CONSTRAINT once_an_occasion UNIQUE (rule_id, occasion);

ALTER TABLE ONLY public.approvals_approval
    ADD CONSTRAINT one_approval_a_place UNIQUE (outbound_id, "position");

ALTER TABLE ONLY public.policy_attendance
    ADD CONSTRAINT one_attendance_a_workshop UNIQUE (workshop_id, member_id);

ALTER TABLE ONLY public.promises_claim
    ADD CONSTRAINT one_claim_a_case UNIQUE (promise_id, case_id);

ALTER TABLE ONLY public.policy_confirmation
    ADD CONSTRAINT one_confirmation_a_version UNIQUE (member_id, version_id);

ALTER TABLE ONLY public.publish_draft
    ADD CONSTRAINT one_draft_a_way UNIQUE NULLS NOT DISTINCT (case_id, member_id, way, leg_id);

ALTER TABLE ONLY public.cases_following
    ADD CONSTRAINT one_following_a_member UNIQUE (case_id, member_id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT one_grant_a_page UNIQUE (member_id, page_id);

ALTER TABLE ONLY public.access_departmentgrant
    ADD CONSTRAINT one_grant_a_page_and_department UNIQUE (department_id, page_id);

ALTER TABLE ONLY public.policy_guideline
    ADD CONSTRAINT one_guideline_a_version UNIQUE (brand_id, version);

ALTER TABLE ONLY public.policy_hit
    ADD CONSTRAINT one_hit_a_text UNIQUE (key, version_id);

ALTER TABLE ONLY public.cases_look
    ADD CONSTRAINT one_look_a_member UNIQUE (case_id, member_id);

ALTER TABLE ONLY public.alerts_mailing
    ADD CONSTRAINT one_mail_an_alert UNIQUE (alert_id, member_id);

ALTER TABLE ONLY public.routing_notice
    ADD CONSTRAINT one_notice_a_case UNIQUE (case_id, department_id);

ALTER TABLE ONLY public.customers_identifier
    ADD CONSTRAINT one_person_an_identifier UNIQUE (kind, value);

ALTER TABLE ONLY public.listening_version
    ADD CONSTRAINT one_phrase_version UNIQUE (phrase_id, number);

ALTER TABLE ONLY public.policy_version
    ADD CONSTRAINT one_policy_version UNIQUE (policy_id, number);

ALTER TABLE ONLY public.promises_posting
    ADD CONSTRAINT one_posting_a_post UNIQUE (promise_id, post_id);

ALTER TABLE ONLY public.promises_wording
    ADD CONSTRAINT one_promise_wording UNIQUE (promise_id, number);

ALTER TABLE ONLY public.alerts_push
    ADD CONSTRAINT one_push_an_alert UNIQUE (device_id, alert_id);

ALTER TABLE ONLY public.promises_quote
    ADD CONSTRAINT one_quote_a_case UNIQUE (promise_id, case_id);

ALTER TABLE ONLY public.promises_release
    ADD CONSTRAINT one_release_a_wording UNIQUE (promise_id, page_id, number);

ALTER TABLE ONLY public.routing_rule
    ADD CONSTRAINT one_rule_a_position UNIQUE (version, "position");

ALTER TABLE ONLY public.policy_ruleversion
    ADD CONSTRAINT one_rule_version UNIQUE (rule_id, number);

ALTER TABLE ONLY public.effort_span
    ADD CONSTRAINT one_span_a_quarter UNIQUE (member_id, started_at, case_id, department_id);

ALTER TABLE ONLY public.approvals_step
    ADD CONSTRAINT one_step_a_place UNIQUE (chain_id, "position");

ALTER TABLE ONLY public.language_model_switch
    ADD CONSTRAINT one_switch_a_task UNIQUE (page_id, task);

ALTER TABLE ONLY public.alerts_telling
    ADD CONSTRAINT one_telling_an_alert UNIQUE (outlet_id, alert_id);

ALTER TABLE ONLY public.routing_tryout
    ADD CONSTRAINT one_tryout_a_revision UNIQUE (proposal_id, revision, days);

ALTER TABLE ONLY public.automation_version
    ADD CONSTRAINT one_version_a_number UNIQUE (rule_id, number);

ALTER TABLE ONLY public.macros_wording
    ADD CONSTRAINT one_wording_a_number UNIQUE (macro_id, number);

ALTER TABLE ONLY public.channels_page
    ADD CONSTRAINT page_once_a_network UNIQUE (network, external_id);

ALTER TABLE ONLY public.policy_attendance
    ADD CONSTRAINT policy_attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_confirmation
    ADD CONSTRAINT policy_confirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_guideline
    ADD CONSTRAINT policy_guideline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_hit
    ADD CONSTRAINT policy_hit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_opinion
    ADD CONSTRAINT policy_opinion_pkey PRIMARY KEY (digest);

ALTER TABLE ONLY public.policy_policy
    ADD CONSTRAINT policy_policy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_rule
    ADD CONSTRAINT policy_rule_code_key UNIQUE (code);

ALTER TABLE ONLY public.policy_rule
    ADD CONSTRAINT policy_rule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_rulebook
    ADD CONSTRAINT policy_rulebook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_ruleversion
    ADD CONSTRAINT policy_ruleversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_version
    ADD CONSTRAINT policy_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.policy_workshop
    ADD CONSTRAINT policy_workshop_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_post
    ADD CONSTRAINT post_once_a_page UNIQUE (page_id, external_id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_alarm
    ADD CONSTRAINT promises_alarm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_campaign
    ADD CONSTRAINT promises_campaign_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_claim
    ADD CONSTRAINT promises_claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_posting
    ADD CONSTRAINT promises_posting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_quote
    ADD CONSTRAINT promises_quote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_release
    ADD CONSTRAINT promises_release_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_search
    ADD CONSTRAINT promises_search_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.promises_threshold
    ADD CONSTRAINT promises_threshold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.promises_wording
    ADD CONSTRAINT promises_wording_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publish_attempt
    ADD CONSTRAINT publish_attempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publish_draft
    ADD CONSTRAINT publish_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publish_enclosure
    ADD CONSTRAINT publish_enclosure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publish_intervention
    ADD CONSTRAINT publish_intervention_key_key UNIQUE (key);

ALTER TABLE ONLY public.publish_intervention
    ADD CONSTRAINT publish_intervention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publish_outbound
    ADD CONSTRAINT publish_outbound_key_key UNIQUE (key);

ALTER TABLE ONLY public.publish_outbound
    ADD CONSTRAINT publish_outbound_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.channels_putoff
    ADD CONSTRAINT put_off_once UNIQUE (brand_id, step);

ALTER TABLE ONLY public.ingest_rawitem
    ADD CONSTRAINT raw_item_once_a_page UNIQUE (page_id, key);

ALTER TABLE ONLY public.reports_messagefact
    ADD CONSTRAINT reports_messagefact_pkey PRIMARY KEY (message_id);

ALTER TABLE ONLY public.reports_tally
    ADD CONSTRAINT reports_tally_pkey PRIMARY KEY (page_id, department_id, length, first_day, outcome, band);

ALTER TABLE ONLY public.reports_tallychange
    ADD CONSTRAINT reports_tallychange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_consultation
    ADD CONSTRAINT routing_consultation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_distribution
    ADD CONSTRAINT routing_distribution_pkey PRIMARY KEY (department_id);

ALTER TABLE ONLY public.routing_handoff
    ADD CONSTRAINT routing_handoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_notice
    ADD CONSTRAINT routing_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_noticesseen
    ADD CONSTRAINT routing_noticesseen_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.routing_ownership
    ADD CONSTRAINT routing_ownership_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.routing_proposal
    ADD CONSTRAINT routing_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_rule
    ADD CONSTRAINT routing_rule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_tryout
    ADD CONSTRAINT routing_tryout_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.routing_turn
    ADD CONSTRAINT routing_turn_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.routing_version
    ADD CONSTRAINT routing_version_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.satisfaction_answer
    ADD CONSTRAINT satisfaction_answer_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_question_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_question_outbound_id_key UNIQUE (outbound_id);

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_question_token_digest_key UNIQUE (token_digest);

ALTER TABLE ONLY public.satisfaction_survey
    ADD CONSTRAINT satisfaction_survey_pkey PRIMARY KEY (page_id);

ALTER TABLE ONLY public.sla_calendar
    ADD CONSTRAINT sla_calendar_name_key UNIQUE (name);

ALTER TABLE ONLY public.sla_calendar
    ADD CONSTRAINT sla_calendar_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sla_clock
    ADD CONSTRAINT sla_clock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sla_departmenthours
    ADD CONSTRAINT sla_departmenthours_pkey PRIMARY KEY (department_id);

ALTER TABLE ONLY public.sla_target
    ADD CONSTRAINT sla_target_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.staff_attempts
    ADD CONSTRAINT staff_attempts_pkey PRIMARY KEY (cache_key);

ALTER TABLE ONLY public.staff_currency
    ADD CONSTRAINT staff_currency_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.staff_department
    ADD CONSTRAINT staff_department_name_key UNIQUE (name);

ALTER TABLE ONLY public.staff_department
    ADD CONSTRAINT staff_department_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.staff_deputy
    ADD CONSTRAINT staff_deputy_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.staff_look
    ADD CONSTRAINT staff_look_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_email_key UNIQUE (email);

ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.staff_preference
    ADD CONSTRAINT staff_preference_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.staff_presence
    ADD CONSTRAINT staff_presence_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.staff_secondfactor
    ADD CONSTRAINT staff_secondfactor_pkey PRIMARY KEY (role);

ALTER TABLE ONLY public.cases_tombstone
    ADD CONSTRAINT tombstone_once_a_page UNIQUE (page_id, external_id);

ALTER TABLE ONLY public.topics_example
    ADD CONSTRAINT topics_example_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topics_fit
    ADD CONSTRAINT topics_fit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topics_placement
    ADD CONSTRAINT topics_placement_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.topics_proposal
    ADD CONSTRAINT topics_proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topics_suggestion
    ADD CONSTRAINT topics_suggestion_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.customers_touchpoint
    ADD CONSTRAINT touchpoint_once_a_source UNIQUE (source, external_id);

ALTER TABLE ONLY public.triage_correction
    ADD CONSTRAINT triage_correction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.triage_lesson
    ADD CONSTRAINT triage_lesson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.triage_reading
    ADD CONSTRAINT triage_reading_pkey PRIMARY KEY (message_id);

ALTER TABLE ONLY public.triage_term
    ADD CONSTRAINT triage_term_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);

ALTER TABLE ONLY public.labels_value
    ADD CONSTRAINT value_once_a_case UNIQUE (case_id, field_id);

CREATE INDEX access_departmentgrant_department_id_e0507e2c ON public.access_departmentgrant USING btree (department_id);

CREATE INDEX access_departmentgrant_page_id_ccce3e20 ON public.access_departmentgrant USING btree (page_id);

CREATE INDEX access_grant_member_id_8d68dc33 ON public.access_grant USING btree (member_id);

CREATE INDEX access_grant_page_id_62f4db72 ON public.access_grant USING btree (page_id);

CREATE INDEX access_token_brand_id_fa36cde5 ON public.access_token USING btree (brand_id);

CREATE INDEX access_token_digest_1d9f66c6_like ON public.access_token USING btree (digest varchar_pattern_ops);

CREATE INDEX access_voice_accountable_id_84ad0142 ON public.access_voice USING btree (accountable_id);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX alert_newest ON public.alerts_alert USING btree (raised_at DESC);

CREATE INDEX alerts_alert_member_id_1be74aea ON public.alerts_alert USING btree (member_id);

CREATE INDEX alerts_alert_page_id_dbfe8f25 ON public.alerts_alert USING btree (page_id);

CREATE INDEX alerts_device_mark_a567841e_like ON public.alerts_device USING btree (mark varchar_pattern_ops);

CREATE INDEX alerts_device_member_id_b90cb3c7 ON public.alerts_device USING btree (member_id);

CREATE INDEX alerts_mailing_alert_id_176a8947 ON public.alerts_mailing USING btree (alert_id);

CREATE INDEX alerts_mailing_member_id_4bc7abc6 ON public.alerts_mailing USING btree (member_id);

CREATE INDEX alerts_outlet_department_id_996718a2 ON public.alerts_outlet USING btree (department_id);

CREATE INDEX alerts_push_alert_id_5db5c331 ON public.alerts_push USING btree (alert_id);

CREATE INDEX alerts_telling_alert_id_d65cf71f ON public.alerts_telling USING btree (alert_id);

CREATE INDEX approval_closing ON public.approvals_approval USING btree (closes_at) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX approval_late ON public.approvals_approval USING btree (due_at) WHERE ((escalated_at IS NULL) AND ((state)::text = 'waiting'::text));

CREATE INDEX approval_needed ON public.approvals_approval USING btree (needed_by) WHERE (((state)::text = 'waiting'::text) AND (warned_at IS NULL));

CREATE INDEX approval_waiting ON public.approvals_approval USING btree (department_id, due_at) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX ask_by_time ON public.language_model_ask USING btree (asked_at);

CREATE INDEX ask_in_use ON public.language_model_ask USING btree (case_id, member_id) WHERE (closed_at IS NULL);

CREATE INDEX ask_of_reading ON public.language_model_ask USING btree (message_id) WHERE ((task)::text = 'reading'::text);

CREATE INDEX ask_to_forget ON public.language_model_ask USING btree (ended_at) WHERE (closed_at IS NULL);

CREATE INDEX attachment_to_fetch ON public.cases_attachment USING btree (due_at) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX automation_firing_case_id_224076c0 ON public.automation_firing USING btree (case_id);

CREATE INDEX automation_firing_rule_id_74a04d68 ON public.automation_firing USING btree (rule_id);

CREATE INDEX automation_trial_version_id_c8e7655b ON public.automation_trial USING btree (version_id);

CREATE INDEX automation_version_rule_id_e160a826 ON public.automation_version USING btree (rule_id);

CREATE INDEX avatar_to_fetch ON public.customers_identity USING btree (avatar_due_at) WHERE (avatar_due_at IS NOT NULL);

CREATE INDEX batch_by_age ON public.inbox_batch USING btree (made_at);

CREATE INDEX case_of_person ON public.cases_case USING btree (person_id, id DESC);

CREATE INDEX cases_attachment_file_id_221b68b6 ON public.cases_attachment USING btree (file_id);

CREATE INDEX cases_closure_case_id_7fba52e5 ON public.cases_closure USING btree (case_id);

CREATE INDEX cases_division_out_of_id_66abf93f ON public.cases_division USING btree (out_of_id);

CREATE INDEX cases_leg_identity_id_c4bf836d ON public.cases_leg USING btree (identity_id);

CREATE INDEX cases_mention_department_id_b13c4212 ON public.cases_mention USING btree (department_id);

CREATE INDEX cases_mention_member_id_b3165849 ON public.cases_mention USING btree (member_id);

CREATE INDEX cases_mention_note_id_d152f119 ON public.cases_mention USING btree (note_id);

CREATE INDEX cases_merger_into_id_1cedc487 ON public.cases_merger USING btree (into_id);

CREATE INDEX cases_message_identity_id_394bb965 ON public.cases_message USING btree (identity_id);

CREATE INDEX cases_note_case_id_77ee1e2a ON public.cases_note USING btree (case_id);

CREATE INDEX cases_post_page_id_70ae2e06 ON public.cases_post USING btree (page_id);

CREATE INDEX cases_revision_message_id_61cf28d8 ON public.cases_revision USING btree (message_id);

CREATE INDEX cases_silencereason_key_75554873_like ON public.cases_silencereason USING btree (key varchar_pattern_ops);

CREATE INDEX cases_tombstone_page_id_8af12e0c ON public.cases_tombstone USING btree (page_id);

CREATE INDEX channels_brand_logo_id_3a95b391 ON public.channels_brand USING btree (logo_id);

CREATE INDEX channels_brand_prefix_0be477a8_like ON public.channels_brand USING btree (prefix varchar_pattern_ops);

CREATE INDEX channels_page_brand_id_4377e1db ON public.channels_page USING btree (brand_id);

CREATE INDEX channels_putoff_brand_id_a3d70c12 ON public.channels_putoff USING btree (brand_id);

CREATE INDEX claim_by_time ON public.promises_claim USING btree (at);

CREATE INDEX clock_of_answer ON public.sla_clock USING btree (started_at) WHERE (NOT ((kind)::text = 'resolution'::text));

CREATE INDEX clock_owed ON public.sla_clock USING btree (id) WHERE (is_owed AND (stopped_at IS NULL));

CREATE INDEX clock_set_aside ON public.sla_clock USING btree (instead_id) WHERE (instead_id IS NOT NULL);

CREATE INDEX clock_to_tell ON public.sla_clock USING btree (tell_at) WHERE ((stopped_at IS NULL) AND (tell_at IS NOT NULL));

CREATE INDEX consultation_late ON public.routing_consultation USING btree (due_at) WHERE ((answered_at IS NULL) AND (reminded_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX consultation_of_case ON public.routing_consultation USING btree (case_id, id);

CREATE INDEX consultation_open ON public.routing_consultation USING btree (to_department_id, asked_at) WHERE ((answered_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX customers_apart_other_id_3af5c645 ON public.customers_apart USING btree (other_id);

CREATE INDEX customers_identifier_person_id_22d480be ON public.customers_identifier USING btree (person_id);

CREATE INDEX customers_identity_person_id_f7c80685 ON public.customers_identity USING btree (person_id);

CREATE INDEX customers_merger_into_id_78dde99d ON public.customers_merger USING btree (into_id);

CREATE INDEX customers_standing_key_e6d5971d_like ON public.customers_standing USING btree (key varchar_pattern_ops);

CREATE INDEX decision_of_member ON public.approvals_decision USING btree (member_id, at DESC);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX draft_of_member ON public.publish_draft USING btree (member_id, case_id);

CREATE INDEX drafted_offer ON public.promises_promise USING btree (brand_id) WHERE (is_drafted AND (retired_at IS NULL));

CREATE INDEX enclosure_of_draft ON public.publish_enclosure USING btree (case_id, member_id) WHERE (outbound_id IS NULL);

CREATE INDEX enclosure_of_outbound ON public.publish_enclosure USING btree (outbound_id) WHERE (outbound_id IS NOT NULL);

CREATE INDEX enclosure_unsent ON public.publish_enclosure USING btree (created_at) WHERE (outbound_id IS NULL);

CREATE INDEX evidence_change_brand_id_fd275fd6 ON public.evidence_change USING btree (brand_id);

CREATE INDEX evidence_change_of_brand ON public.evidence_change USING btree (brand_id, "on" DESC) WHERE (ended_at IS NULL);

CREATE INDEX evidence_change_topic_id_25b8ac4c ON public.evidence_change USING btree (topic_id);

CREATE INDEX evidence_holdback_case_id_3a2dedaf ON public.evidence_holdback USING btree (case_id);

CREATE INDEX evidence_of_page ON public.evidence_casefact USING btree (page_id, posted_at DESC, case_id DESC);

CREATE INDEX evidence_publicpage_slug_dc7bb8cb_like ON public.evidence_publicpage USING btree (slug varchar_pattern_ops);

CREATE INDEX fact_of_band ON public.reports_messagefact USING btree (page_id, band, posted_at) INCLUDE (answered_at, owner_department_id) WHERE ((outcome)::text = 'answered'::text);

CREATE INDEX fact_of_case ON public.reports_messagefact USING btree (case_id);

CREATE INDEX fact_of_page ON public.reports_messagefact USING btree (page_id, posted_at) INCLUDE (outcome, band, owner_department_id);

CREATE INDEX fact_of_praise ON public.reports_messagefact USING btree (page_id, posted_at) INCLUDE (answer_id, answered_in_public, department_id, owner_department_id) WHERE ((reason)::text = 'praise'::text);

CREATE INDEX fact_of_work ON public.reports_messagefact USING btree (page_id, answered_at) INCLUDE (case_id, member_id, department_id) WHERE ((member_id IS NOT NULL) AND ((outcome)::text = 'answered'::text));

CREATE INDEX fact_open ON public.reports_messagefact USING btree (page_id, posted_at, message_id) WHERE ((outcome)::text = 'open'::text);

CREATE UNIQUE INDEX field_once_a_brand ON public.labels_field USING btree (lower((name)::text), brand_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE INDEX file_to_forget ON public.files_storedfile USING btree (created_at) WHERE (NOT ((state)::text = 'ready'::text));

CREATE INDEX firing_newest ON public.automation_firing USING btree (rule_id, id DESC);

CREATE INDEX following_of_member ON public.cases_following USING btree (member_id);

CREATE INDEX gesture_granted ON public.goodwill_gesture USING btree (page_id, given_at DESC) WHERE ((state)::text = 'granted'::text);

CREATE INDEX gesture_proposed ON public.goodwill_gesture USING btree (page_id, given_at) WHERE ((state)::text = 'proposed'::text);

CREATE INDEX goodwill_ceiling_department_id_2dd8b74f ON public.goodwill_ceiling USING btree (department_id);

CREATE INDEX goodwill_ceiling_topic_id_eb7017c3 ON public.goodwill_ceiling USING btree (topic_id);

CREATE INDEX goodwill_gesture_case_id_c3962e10 ON public.goodwill_gesture USING btree (case_id);

CREATE INDEX goodwill_gesture_kind_id_28f686b5 ON public.goodwill_gesture USING btree (kind_id);

CREATE INDEX goodwill_gesture_topic_id_0921dfb6 ON public.goodwill_gesture USING btree (topic_id);

CREATE INDEX hand_off_by ON public.routing_handoff USING btree (by_member_id, handed_at DESC);

CREATE INDEX hand_off_late ON public.routing_handoff USING btree (accept_by) WHERE ((escalated_at IS NULL) AND ((state)::text = 'waiting'::text));

CREATE INDEX hand_off_of_case ON public.routing_handoff USING btree (case_id, id DESC);

CREATE INDEX hand_off_waiting ON public.routing_handoff USING btree (to_department_id, handed_at DESC) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX heard_by_phrase ON public.listening_heard USING btree (phrase_id, at);

CREATE INDEX hits_lately ON public.policy_hit USING btree (at DESC);

CREATE INDEX hits_of_rule ON public.policy_hit USING btree (version_id, at DESC);

CREATE INDEX identity_by_handle ON public.customers_identity USING btree (lower((handle)::text) COLLATE "C");

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX ingest_rawitem_page_id_e4c87cc0 ON public.ingest_rawitem USING btree (page_id);

CREATE INDEX ingest_refused_page_id_99c37f94 ON public.ingest_refused USING btree (page_id);

CREATE INDEX intervention_by_target ON public.publish_intervention USING btree (page_id, target, id DESC);

CREATE INDEX intervention_done ON public.publish_intervention USING btree (page_id, finished_at, key) WHERE ((state)::text = 'sent'::text);

CREATE INDEX intervention_under_way ON public.publish_intervention USING btree (due_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying])::text[]));

CREATE INDEX journal_at ON public.journal_event USING brin (at);

CREATE INDEX journal_of_case ON public.journal_event USING btree (case_id, id) WHERE (case_id IS NOT NULL);

CREATE INDEX journal_of_kind ON public.journal_event USING btree (kind, id) WHERE (case_id IS NULL);

CREATE INDEX journal_of_member ON public.journal_event USING btree (member_id, id) WHERE (member_id IS NOT NULL);

CREATE UNIQUE INDEX label_once_a_brand ON public.labels_label USING btree (lower((name)::text), brand_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE INDEX labels_choice_field_id_380c2692 ON public.labels_choice USING btree (field_id);

CREATE INDEX labels_field_brand_id_17c0a1ee ON public.labels_field USING btree (brand_id);

CREATE INDEX labels_label_brand_id_d2486867 ON public.labels_label USING btree (brand_id);

CREATE INDEX labels_labelling_label_id_11fb1c78 ON public.labels_labelling USING btree (label_id);

CREATE INDEX labels_value_choice_id_917336d7 ON public.labels_value USING btree (choice_id);

CREATE INDEX labels_value_field_id_a3ef1208 ON public.labels_value USING btree (field_id);

CREATE INDEX leg_by_thread ON public.cases_leg USING btree (page_id, thread, id DESC);

CREATE INDEX leg_of_case ON public.cases_leg USING btree (case_id, id);

CREATE INDEX leg_under_post ON public.cases_leg USING btree (post_id, id DESC) WHERE (post_id IS NOT NULL);

CREATE INDEX listening_phrase_brand_id_e147ae2b ON public.listening_phrase USING btree (brand_id);

CREATE INDEX macros_macro_brand_id_ff5bcd56 ON public.macros_macro USING btree (brand_id);

CREATE INDEX macros_macro_department_id_a85820b7 ON public.macros_macro USING btree (department_id);

CREATE INDEX macros_use_wording_id_10946e94 ON public.macros_use USING btree (wording_id);

CREATE INDEX macros_wording_department_id_a68205da ON public.macros_wording USING btree (department_id);

CREATE INDEX macros_wording_macro_id_aa9f5834 ON public.macros_wording USING btree (macro_id);

CREATE INDEX mailing_newest ON public.alerts_mailing USING btree (member_id, at DESC);

CREATE INDEX meaning_walk_embedder_0ca08cf2_like ON public.meaning_walk USING btree (embedder varchar_pattern_ops);

CREATE INDEX message_by_uid ON public.cases_message USING btree (uid) WHERE (uid IS NOT NULL);

CREATE INDEX message_of_case ON public.cases_message USING btree (case_id, id);

CREATE INDEX message_of_leg ON public.cases_message USING btree (leg_id, id DESC);

CREATE INDEX message_search ON public.cases_message USING gin (search);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX note_of_case ON public.cases_note USING btree (case_id, id);

CREATE INDEX notice_newest ON public.routing_notice USING btree (department_id, id DESC);

CREATE INDEX objection_of_page ON public.evidence_objection USING btree (page_id, at DESC);

CREATE UNIQUE INDEX one_kind_of_gesture_a_name ON public.goodwill_kind USING btree (lower((name)::text)) WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX one_lesson_at_once ON public.triage_lesson USING btree (finished_at) NULLS NOT DISTINCT WHERE (finished_at IS NULL);

CREATE UNIQUE INDEX one_macro_a_shortcut ON public.macros_macro USING btree (shortcut, brand_id, department_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX one_open_case_a_leg ON public.cases_leg USING btree (page_id, thread) WHERE is_open;

CREATE UNIQUE INDEX one_restriction_a_case ON public.access_restriction USING btree (case_id) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX one_running_clock_a_kind ON public.sla_clock USING btree (case_id, kind) WHERE (stopped_at IS NULL);

CREATE UNIQUE INDEX one_standing_a_name ON public.customers_standing USING btree (lower((name)::text)) WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX one_standing_alarm ON public.promises_alarm USING btree (promise_id) WHERE (over_at IS NULL);

CREATE UNIQUE INDEX one_standing_alert ON public.alerts_alert USING btree (cause) WHERE (over_at IS NULL);

CREATE UNIQUE INDEX one_standing_closure ON public.cases_closure USING btree (case_id) WHERE (reopened_at IS NULL);

CREATE UNIQUE INDEX one_standing_ground ON public.approvals_ground USING btree (kind, thing_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_standing_hold_back ON public.evidence_holdback USING btree (case_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_standing_merger ON public.cases_merger USING btree (case_id) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX one_standing_merger_a_person ON public.customers_merger USING btree (person_id) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX one_standing_snooze ON public.cases_snooze USING btree (case_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_target_each ON public.sla_target USING btree (page_id, urgency, topic_id, standing) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX one_waiting_approval ON public.approvals_approval USING btree (outbound_id) WHERE ((state)::text = 'waiting'::text);

CREATE UNIQUE INDEX one_waiting_hand_off ON public.routing_handoff USING btree (case_id) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX outbound_by_external_id ON public.publish_outbound USING btree (page_id, external_id) WHERE (NOT ((external_id)::text = ''::text));

CREATE INDEX outbound_done ON public.publish_outbound USING btree (page_id, finished_at, key) WHERE ((state)::text = 'sent'::text);

CREATE INDEX outbound_held ON public.publish_outbound USING btree (case_id, id) WHERE ((state)::text = 'held'::text);

CREATE INDEX outbound_of_case ON public.publish_outbound USING btree (case_id, id);

CREATE INDEX outbound_of_leg ON public.publish_outbound USING btree (leg_id, id DESC);

CREATE INDEX outbound_under_way ON public.publish_outbound USING btree (due_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying])::text[]));

CREATE INDEX owned_by_member ON public.routing_ownership USING btree (member_id) WHERE (member_id IS NOT NULL);

CREATE INDEX owned_to_tell ON public.routing_ownership USING btree (case_id) WHERE awaits_telling;

CREATE INDEX person_by_name ON public.customers_person USING btree (lower((name)::text) COLLATE "C");

CREATE INDEX person_of_standing ON public.customers_person USING btree (standing, id DESC) WHERE (NOT ((standing)::text = ''::text));

CREATE INDEX placed_lately ON public.topics_placement USING btree (topic_id, at DESC);

CREATE INDEX policy_attendance_member_id_36857dba ON public.policy_attendance USING btree (member_id);

CREATE INDEX policy_confirmation_version_id_171dffd1 ON public.policy_confirmation USING btree (version_id);

CREATE INDEX policy_guideline_brand_id_994a4659 ON public.policy_guideline USING btree (brand_id);

CREATE INDEX policy_opinion_at_19372b5f ON public.policy_opinion USING btree (at);

CREATE INDEX policy_opinion_digest_a8abea71_like ON public.policy_opinion USING btree (digest varchar_pattern_ops);

CREATE INDEX policy_policy_department_id_dcc54162 ON public.policy_policy USING btree (department_id);

CREATE INDEX policy_rule_code_32b8ffab_like ON public.policy_rule USING btree (code varchar_pattern_ops);

CREATE INDEX policy_rule_department_id_1b4dcdd6 ON public.policy_rule USING btree (department_id);

CREATE INDEX policy_version_policy_id_4e6b2270 ON public.policy_version USING btree (policy_id);

CREATE INDEX policy_workshop_policy_id_242da680 ON public.policy_workshop USING btree (policy_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX promise_of_brand ON public.promises_promise USING btree (brand_id, from_on);

CREATE INDEX promises_alarm_promise_id_12cf2380 ON public.promises_alarm USING btree (promise_id);

CREATE INDEX promises_campaign_brand_id_bef1e7cb ON public.promises_campaign USING btree (brand_id);

CREATE INDEX promises_claim_case_id_8d27b063 ON public.promises_claim USING btree (case_id);

CREATE INDEX promises_posting_post_id_49156992 ON public.promises_posting USING btree (post_id);

CREATE INDEX promises_posting_promise_id_7dfcf6b1 ON public.promises_posting USING btree (promise_id);

CREATE INDEX promises_promise_brand_id_8622164d ON public.promises_promise USING btree (brand_id);

CREATE INDEX promises_promise_campaign_id_daa72cae ON public.promises_promise USING btree (campaign_id);

CREATE INDEX promises_promise_department_id_77cf82c5 ON public.promises_promise USING btree (department_id);

CREATE INDEX promises_promise_owner_id_9fd04f51 ON public.promises_promise USING btree (owner_id);

CREATE INDEX promises_quote_case_id_fd788af5 ON public.promises_quote USING btree (case_id);

CREATE INDEX promises_wording_promise_id_2afc8a8a ON public.promises_wording USING btree (promise_id);

CREATE INDEX proposal_waiting ON public.topics_proposal USING btree (at) WHERE (decided_at IS NULL);

CREATE INDEX publish_attempt_intervention_id_5c0d110b ON public.publish_attempt USING btree (intervention_id);

CREATE INDEX publish_attempt_outbound_id_0ce3d1f2 ON public.publish_attempt USING btree (outbound_id);

CREATE INDEX publish_draft_leg_id_92ec68f1 ON public.publish_draft USING btree (leg_id);

CREATE INDEX publish_enclosure_file_id_e1e7f5c3 ON public.publish_enclosure USING btree (file_id);

CREATE INDEX publish_intervention_message_id_b222438f ON public.publish_intervention USING btree (message_id);

CREATE INDEX publish_intervention_page_id_fcc35e44 ON public.publish_intervention USING btree (page_id);

CREATE INDEX publish_outbound_case_id_1fbabef3 ON public.publish_outbound USING btree (case_id);

CREATE INDEX publish_outbound_leg_id_0e5095ea ON public.publish_outbound USING btree (leg_id);

CREATE INDEX publish_outbound_page_id_47d15b04 ON public.publish_outbound USING btree (page_id);

CREATE INDEX question_of_page ON public.satisfaction_question USING btree (page_id, asked_at);

CREATE INDEX question_of_person ON public.satisfaction_question USING btree (person_id, asked_at DESC);

CREATE INDEX quote_of_promise ON public.promises_quote USING btree (promise_id, at);

CREATE INDEX raw_failed ON public.ingest_rawitem USING btree (page_id, id) WHERE ((state)::text = 'failed'::text);

CREATE INDEX raw_received ON public.ingest_rawitem USING brin (received_at);

CREATE INDEX raw_unfinished ON public.ingest_rawitem USING btree (page_id, key varchar_pattern_ops) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'failed'::character varying])::text[]));

CREATE INDEX raw_waiting ON public.ingest_rawitem USING btree (id) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX reading_doubtful ON public.triage_reading USING btree (doubt DESC) WHERE (doubt > (0.0)::double precision);

CREATE INDEX reading_exposed ON public.triage_reading USING btree (case_id) WHERE is_exposed;

CREATE INDEX reading_of_case ON public.triage_reading USING btree (case_id, message_id DESC);

CREATE INDEX reading_quick ON public.triage_reading USING btree (message_id DESC) WHERE is_quick;

CREATE INDEX reading_rude ON public.triage_reading USING btree (case_id) WHERE is_rude;

CREATE INDEX reading_spam ON public.triage_reading USING btree (case_id) WHERE is_spam;

CREATE INDEX refused_of_page ON public.ingest_refused USING btree (page_id, id DESC);

CREATE INDEX routing_consultation_case_id_29988543 ON public.routing_consultation USING btree (case_id);

CREATE INDEX routing_consultation_to_department_id_9e386ea6 ON public.routing_consultation USING btree (to_department_id);

CREATE INDEX routing_handoff_case_id_b7eb68c0 ON public.routing_handoff USING btree (case_id);

CREATE INDEX routing_handoff_from_department_id_c6b5784b ON public.routing_handoff USING btree (from_department_id);

CREATE INDEX routing_handoff_to_department_id_6bbb6828 ON public.routing_handoff USING btree (to_department_id);

CREATE INDEX routing_ownership_department_id_39908c36 ON public.routing_ownership USING btree (department_id);

CREATE INDEX routing_ownership_rule_id_125065e2 ON public.routing_ownership USING btree (rule_id);

CREATE INDEX routing_rule_department_id_ad4a39d3 ON public.routing_rule USING btree (department_id);

CREATE INDEX routing_tryout_proposal_id_04fa03f7 ON public.routing_tryout USING btree (proposal_id);

CREATE INDEX routing_version_first_line_id_f762e877 ON public.routing_version USING btree (first_line_id);

CREATE INDEX row_closed ON public.inbox_row USING btree (page_id, closed_at DESC, case_id DESC) INCLUDE (person_id, department_id, member_id, leg, reason, urgency, language, needs_response, label_ids, choice_ids, topic_id, marks, last_message_at) WHERE (NOT is_open);

CREATE INDEX row_closed_lately ON public.inbox_row USING btree (closed_at DESC, case_id DESC) WHERE (NOT is_open);

CREATE INDEX row_department ON public.inbox_row USING btree (page_id, department_id, sort_at, case_id) WHERE (is_open AND (snoozed_until IS NULL));

CREATE INDEX row_department_newest ON public.inbox_row USING btree (page_id, department_id, last_message_at DESC, case_id DESC) WHERE (is_open AND (snoozed_until IS NULL));

CREATE INDEX row_followers ON public.inbox_row USING gin (follower_ids) WHERE (NOT (follower_ids = '{}'::bigint[]));

CREATE INDEX row_mine ON public.inbox_row USING btree (member_id, sort_at, case_id) WHERE (is_open AND (snoozed_until IS NULL) AND (member_id IS NOT NULL));

CREATE INDEX row_mine_newest ON public.inbox_row USING btree (member_id, last_message_at DESC, case_id DESC) INCLUDE (page_id) WHERE (is_open AND (snoozed_until IS NULL) AND (member_id IS NOT NULL));

CREATE INDEX row_newest ON public.inbox_row USING btree (page_id, last_message_at DESC, case_id DESC) INCLUDE (person_id, department_id, member_id, leg, reason, urgency, language, needs_response, label_ids, choice_ids, topic_id, marks) WHERE (is_open AND (snoozed_until IS NULL));

CREATE INDEX row_open ON public.inbox_row USING btree (page_id, sort_at, case_id) INCLUDE (person_id, department_id, member_id, leg, reason, urgency, language, needs_response, label_ids, choice_ids, topic_id, marks, last_message_at) WHERE (is_open AND (snoozed_until IS NULL));

CREATE INDEX row_open_lately ON public.inbox_row USING btree (last_message_at DESC, case_id DESC) WHERE (is_open AND (snoozed_until IS NULL));

CREATE INDEX row_open_soonest ON public.inbox_row USING btree (sort_at, case_id) WHERE (is_open AND (snoozed_until IS NULL));

CREATE INDEX row_snoozed ON public.inbox_row USING btree (page_id, snoozed_until, case_id) WHERE (is_open AND (snoozed_until IS NOT NULL));

CREATE INDEX row_untaken ON public.inbox_row USING btree (page_id, sort_at, case_id) WHERE (is_open AND (snoozed_until IS NULL) AND (member_id IS NULL));

CREATE INDEX row_untaken_newest ON public.inbox_row USING btree (page_id, last_message_at DESC, case_id DESC) WHERE (is_open AND (snoozed_until IS NULL) AND (member_id IS NULL));

CREATE INDEX satisfaction_question_token_digest_da3e25e6_like ON public.satisfaction_question USING btree (token_digest varchar_pattern_ops);

CREATE INDEX saved_view_of_member ON public.inbox_savedview USING btree (member_id);

CREATE INDEX sla_calendar_name_b32b1a96_like ON public.sla_calendar USING btree (name varchar_pattern_ops);

CREATE INDEX sla_clock_case_id_22cd0654 ON public.sla_clock USING btree (case_id);

CREATE INDEX sla_departmenthours_calendar_id_ee3620c9 ON public.sla_departmenthours USING btree (calendar_id);

CREATE INDEX sla_target_calendar_id_6088cb0f ON public.sla_target USING btree (calendar_id);

CREATE INDEX sla_target_page_id_46a747c2 ON public.sla_target USING btree (page_id);

CREATE INDEX snooze_ends ON public.cases_snooze USING btree (until) WHERE (ended_at IS NULL);

CREATE INDEX span_of_page ON public.effort_span USING btree (page_id, started_at) INCLUDE (department_id, member_id, case_id, seconds);

CREATE INDEX staff_attempts_expire ON public.staff_attempts USING btree (expires);

CREATE INDEX staff_department_lead_id_9c468b37 ON public.staff_department USING btree (lead_id);

CREATE INDEX staff_department_name_c077c481_like ON public.staff_department USING btree (name varchar_pattern_ops);

CREATE INDEX staff_deputy_deputy_id_468b4565 ON public.staff_deputy USING btree (deputy_id);

CREATE INDEX staff_member_department_id_273041c7 ON public.staff_member USING btree (department_id);

CREATE INDEX staff_member_email_13640cc2_like ON public.staff_member USING btree (email varchar_pattern_ops);

CREATE INDEX staff_secondfactor_role_db50cb90_like ON public.staff_secondfactor USING btree (role varchar_pattern_ops);

CREATE UNIQUE INDEX term_once_a_brand ON public.triage_term USING btree (lower((name)::text), kind, brand_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

CREATE INDEX token_of_member ON public.access_token USING btree (made_by_id) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX topic_once_a_place ON public.topics_topic USING btree (lower((name)::text), brand_id, parent_id) NULLS NOT DISTINCT WHERE (archived_at IS NULL);

CREATE INDEX topics_example_topic_id_f6faa1bf ON public.topics_example USING btree (topic_id);

CREATE INDEX topics_proposal_brand_id_b223b5d1 ON public.topics_proposal USING btree (brand_id);

CREATE INDEX topics_proposal_topic_id_387664c4 ON public.topics_proposal USING btree (topic_id);

CREATE INDEX topics_suggestion_fit_id_b58f4f77 ON public.topics_suggestion USING btree (fit_id);

CREATE INDEX topics_suggestion_topic_id_bc1886a5 ON public.topics_suggestion USING btree (topic_id);

CREATE INDEX topics_topic_brand_id_fb4507a6 ON public.topics_topic USING btree (brand_id);

CREATE INDEX topics_topic_parent_id_83f2c382 ON public.topics_topic USING btree (parent_id);

CREATE INDEX touchpoint_of_person ON public.customers_touchpoint USING btree (person_id, at DESC, id DESC);

CREATE INDEX triage_correction_message_id_a2b8ddba ON public.triage_correction USING btree (message_id);

CREATE INDEX triage_term_brand_id_edd15c90 ON public.triage_term USING btree (brand_id);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);

CREATE CONSTRAINT TRIGGER open_case_is_owned AFTER INSERT OR UPDATE OF is_open ON public.cases_case DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.is_open) EXECUTE FUNCTION public.routing_see_owner();

CREATE CONSTRAINT TRIGGER open_case_stays_owned AFTER DELETE OR UPDATE OF case_id ON public.routing_ownership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.routing_see_owner();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY public.access_departmentgrant
    ADD CONSTRAINT access_departmentgra_department_id_e0507e2c_fk_staff_dep FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_departmentgrant
    ADD CONSTRAINT access_departmentgrant_page_id_ccce3e20_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_member_id_8d68dc33_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_page_id_62f4db72_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_case_id_4c396ec4_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_spokesperson_id_c7cb1a09_fk_staff_member_id FOREIGN KEY (spokesperson_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_spokesperson
    ADD CONSTRAINT access_spokesperson_brand_id_7c45aff0_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_spokesperson
    ADD CONSTRAINT access_spokesperson_member_id_74bfe453_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_brand_id_fa36cde5_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_voice
    ADD CONSTRAINT access_voice_accountable_id_84ad0142_fk_staff_member_id FOREIGN KEY (accountable_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_voice
    ADD CONSTRAINT access_voice_department_id_48599d5a_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_voice
    ADD CONSTRAINT access_voice_page_id_927b8ef4_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_voice
    ADD CONSTRAINT access_voice_run_by_id_3c9bf3cf_fk_staff_department_id FOREIGN KEY (run_by_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_staff_member_id FOREIGN KEY (user_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_member_id_1be74aea_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_page_id_dbfe8f25_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_device
    ADD CONSTRAINT alerts_device_member_id_b90cb3c7_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_mailing
    ADD CONSTRAINT alerts_mailing_alert_id_176a8947_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_mailing
    ADD CONSTRAINT alerts_mailing_member_id_4bc7abc6_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_outlet
    ADD CONSTRAINT alerts_outlet_department_id_996718a2_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_push
    ADD CONSTRAINT alerts_push_alert_id_5db5c331_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_push
    ADD CONSTRAINT alerts_push_device_id_820138f7_fk_alerts_device_id FOREIGN KEY (device_id) REFERENCES public.alerts_device(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_telling
    ADD CONSTRAINT alerts_telling_alert_id_d65cf71f_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.alerts_telling
    ADD CONSTRAINT alerts_telling_outlet_id_9a6e5fbd_fk_alerts_outlet_id FOREIGN KEY (outlet_id) REFERENCES public.alerts_outlet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approval
    ADD CONSTRAINT approvals_approval_department_id_b757fd39_fk_staff_dep FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approval
    ADD CONSTRAINT approvals_approval_outbound_id_f3b6ee72_fk_publish_outbound_id FOREIGN KEY (outbound_id) REFERENCES public.publish_outbound(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approval
    ADD CONSTRAINT approvals_approval_page_id_2e51a7d1_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT approvals_decision_approval_id_28bc1ade_fk_approvals FOREIGN KEY (approval_id) REFERENCES public.approvals_approval(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_following
    ADD CONSTRAINT approvals_following_outbound_id_6478c753_fk_publish_outbound_id FOREIGN KEY (outbound_id) REFERENCES public.publish_outbound(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_step
    ADD CONSTRAINT approvals_step_chain_id_0ac8f5aa_fk_approvals_chain_id FOREIGN KEY (chain_id) REFERENCES public.approvals_chain(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_step
    ADD CONSTRAINT approvals_step_department_id_69ac6639_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_firing
    ADD CONSTRAINT automation_firing_case_id_224076c0_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_firing
    ADD CONSTRAINT automation_firing_rule_id_74a04d68_fk_automation_rule_id FOREIGN KEY (rule_id) REFERENCES public.automation_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_firing
    ADD CONSTRAINT automation_firing_version_id_42e881d5_fk_automation_version_id FOREIGN KEY (version_id) REFERENCES public.automation_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_mark
    ADD CONSTRAINT automation_mark_case_id_7f7e456e_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_suggestion
    ADD CONSTRAINT automation_suggestion_case_id_7d10d2f9_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_suggestion
    ADD CONSTRAINT automation_suggestion_rule_id_81a18193_fk_automation_rule_id FOREIGN KEY (rule_id) REFERENCES public.automation_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_suggestion
    ADD CONSTRAINT automation_suggestion_wording_id_a29188b0_fk_macros_wording_id FOREIGN KEY (wording_id) REFERENCES public.macros_wording(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_trial
    ADD CONSTRAINT automation_trial_version_id_c8e7655b_fk_automation_version_id FOREIGN KEY (version_id) REFERENCES public.automation_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_version
    ADD CONSTRAINT automation_version_rule_id_e160a826_fk_automation_rule_id FOREIGN KEY (rule_id) REFERENCES public.automation_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_file_id_221b68b6_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_attachment
    ADD CONSTRAINT cases_attachment_message_id_463c3649_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_home_id_31fa70e7_fk_customers_person_id FOREIGN KEY (home_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_page_id_6414db93_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_person_id_f87eeffa_fk_customers_person_id FOREIGN KEY (person_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT cases_closure_case_id_7fba52e5_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_division
    ADD CONSTRAINT cases_division_case_id_65b57918_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_division
    ADD CONSTRAINT cases_division_cut_from_id_ee6067c9_fk_cases_leg_id FOREIGN KEY (cut_from_id) REFERENCES public.cases_leg(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_division
    ADD CONSTRAINT cases_division_leg_id_73da9586_fk_cases_leg_id FOREIGN KEY (leg_id) REFERENCES public.cases_leg(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_division
    ADD CONSTRAINT cases_division_out_of_id_66abf93f_fk_cases_case_id FOREIGN KEY (out_of_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_following
    ADD CONSTRAINT cases_following_case_id_d5712c46_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_leg
    ADD CONSTRAINT cases_leg_case_id_6d21e22c_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_leg
    ADD CONSTRAINT cases_leg_identity_id_c4bf836d_fk_customers_identity_id FOREIGN KEY (identity_id) REFERENCES public.customers_identity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_leg
    ADD CONSTRAINT cases_leg_page_id_ec5e74d5_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_leg
    ADD CONSTRAINT cases_leg_post_id_db34abc9_fk_cases_post_id FOREIGN KEY (post_id) REFERENCES public.cases_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_look
    ADD CONSTRAINT cases_look_case_id_3f235391_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_mention
    ADD CONSTRAINT cases_mention_department_id_b13c4212_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_mention
    ADD CONSTRAINT cases_mention_member_id_b3165849_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_mention
    ADD CONSTRAINT cases_mention_note_id_d152f119_fk_cases_note_id FOREIGN KEY (note_id) REFERENCES public.cases_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_merger
    ADD CONSTRAINT cases_merger_case_id_dfa913fd_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_merger
    ADD CONSTRAINT cases_merger_into_id_1cedc487_fk_cases_case_id FOREIGN KEY (into_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_case_id_544aca6d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_identity_id_394bb965_fk_customers_identity_id FOREIGN KEY (identity_id) REFERENCES public.customers_identity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_leg_id_90d6ec09_fk_cases_leg_id FOREIGN KEY (leg_id) REFERENCES public.cases_leg(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_message
    ADD CONSTRAINT cases_message_page_id_5b3d1747_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_note
    ADD CONSTRAINT cases_note_case_id_77ee1e2a_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_post
    ADD CONSTRAINT cases_post_page_id_70ae2e06_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_revision
    ADD CONSTRAINT cases_revision_message_id_61cf28d8_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_snooze
    ADD CONSTRAINT cases_snooze_case_id_2fd39965_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_tombstone
    ADD CONSTRAINT cases_tombstone_page_id_8af12e0c_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.channels_brand
    ADD CONSTRAINT channels_brand_logo_id_3a95b391_fk_files_storedfile_id FOREIGN KEY (logo_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.channels_credential
    ADD CONSTRAINT channels_credential_page_id_138690fa_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.channels_health
    ADD CONSTRAINT channels_health_page_id_bd7fe1aa_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.channels_lease
    ADD CONSTRAINT channels_lease_page_id_4942e964_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.channels_page
    ADD CONSTRAINT channels_page_brand_id_4377e1db_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.channels_putoff
    ADD CONSTRAINT channels_putoff_brand_id_a3d70c12_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_apart
    ADD CONSTRAINT customers_apart_one_id_a41016ff_fk_customers_person_id FOREIGN KEY (one_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_apart
    ADD CONSTRAINT customers_apart_other_id_3af5c645_fk_customers_person_id FOREIGN KEY (other_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_given
    ADD CONSTRAINT customers_given_person_id_e48f69c2_fk_customers_person_id FOREIGN KEY (person_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_identifier
    ADD CONSTRAINT customers_identifier_home_id_69e22144_fk_customers_person_id FOREIGN KEY (home_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_identifier
    ADD CONSTRAINT customers_identifier_person_id_22d480be_fk_customers_person_id FOREIGN KEY (person_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_identity
    ADD CONSTRAINT customers_identity_avatar_id_6d09f9eb_fk_files_storedfile_id FOREIGN KEY (avatar_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_identity
    ADD CONSTRAINT customers_identity_home_id_f5e0eced_fk_customers_person_id FOREIGN KEY (home_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_identity
    ADD CONSTRAINT customers_identity_person_id_f7c80685_fk_customers_person_id FOREIGN KEY (person_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_merger
    ADD CONSTRAINT customers_merger_into_id_78dde99d_fk_customers_person_id FOREIGN KEY (into_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_merger
    ADD CONSTRAINT customers_merger_person_id_9ab46516_fk_customers_person_id FOREIGN KEY (person_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_touchpoint
    ADD CONSTRAINT customers_touchpoint_brand_id_13e00e95_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_touchpoint
    ADD CONSTRAINT customers_touchpoint_home_id_c5fe18c1_fk_customers_person_id FOREIGN KEY (home_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_touchpoint
    ADD CONSTRAINT customers_touchpoint_person_id_677cd524_fk_customers_person_id FOREIGN KEY (person_id) REFERENCES public.customers_person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_casefact
    ADD CONSTRAINT evidence_casefact_case_id_f45c83f3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_change
    ADD CONSTRAINT evidence_change_brand_id_fd275fd6_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_change
    ADD CONSTRAINT evidence_change_topic_id_25b8ac4c_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_holdback
    ADD CONSTRAINT evidence_holdback_case_id_3a2dedaf_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_case_id_f58c414e_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_pointer
    ADD CONSTRAINT evidence_pointer_case_id_b5a0871f_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_pointer
    ADD CONSTRAINT evidence_pointer_outbound_id_7b67d999_fk_publish_outbound_id FOREIGN KEY (outbound_id) REFERENCES public.publish_outbound(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.evidence_publicpage
    ADD CONSTRAINT evidence_publicpage_brand_id_53cd6ff6_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goodwill_ceiling
    ADD CONSTRAINT goodwill_ceiling_department_id_2dd8b74f_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goodwill_ceiling
    ADD CONSTRAINT goodwill_ceiling_topic_id_eb7017c3_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goodwill_gesture
    ADD CONSTRAINT goodwill_gesture_case_id_c3962e10_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goodwill_gesture
    ADD CONSTRAINT goodwill_gesture_kind_id_28f686b5_fk_goodwill_kind_id FOREIGN KEY (kind_id) REFERENCES public.goodwill_kind(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goodwill_gesture
    ADD CONSTRAINT goodwill_gesture_page_id_c97d178b_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goodwill_gesture
    ADD CONSTRAINT goodwill_gesture_topic_id_0921dfb6_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inbox_row
    ADD CONSTRAINT inbox_row_case_id_c7e016a2_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inbox_row
    ADD CONSTRAINT inbox_row_page_id_a9687eb0_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ingest_cursor
    ADD CONSTRAINT ingest_cursor_page_id_a5eaa824_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ingest_rawitem
    ADD CONSTRAINT ingest_rawitem_page_id_e4c87cc0_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ingest_refused
    ADD CONSTRAINT ingest_refused_page_id_99c37f94_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_choice
    ADD CONSTRAINT labels_choice_field_id_380c2692_fk_labels_field_id FOREIGN KEY (field_id) REFERENCES public.labels_field(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_field
    ADD CONSTRAINT labels_field_brand_id_17c0a1ee_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_label
    ADD CONSTRAINT labels_label_brand_id_d2486867_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_labelling
    ADD CONSTRAINT labels_labelling_case_id_f1824191_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_labelling
    ADD CONSTRAINT labels_labelling_label_id_11fb1c78_fk_labels_label_id FOREIGN KEY (label_id) REFERENCES public.labels_label(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_value
    ADD CONSTRAINT labels_value_case_id_a24aeb62_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_value
    ADD CONSTRAINT labels_value_choice_id_917336d7_fk_labels_choice_id FOREIGN KEY (choice_id) REFERENCES public.labels_choice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.labels_value
    ADD CONSTRAINT labels_value_field_id_a3ef1208_fk_labels_field_id FOREIGN KEY (field_id) REFERENCES public.labels_field(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.language_model_ask
    ADD CONSTRAINT language_model_ask_case_id_5d074e0b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.language_model_ask
    ADD CONSTRAINT language_model_ask_page_id_9c6e3329_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.language_model_switch
    ADD CONSTRAINT language_model_switch_page_id_5f6a2618_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.listening_heard
    ADD CONSTRAINT listening_heard_message_id_c7c974c0_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.listening_heard
    ADD CONSTRAINT listening_heard_phrase_id_71f7c1ba_fk_listening_phrase_id FOREIGN KEY (phrase_id) REFERENCES public.listening_phrase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.listening_phrase
    ADD CONSTRAINT listening_phrase_brand_id_e147ae2b_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.listening_stream
    ADD CONSTRAINT listening_stream_page_id_b9a95748_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.listening_version
    ADD CONSTRAINT listening_version_phrase_id_7b1ad0bb_fk_listening_phrase_id FOREIGN KEY (phrase_id) REFERENCES public.listening_phrase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_brand_id_ff5bcd56_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_macro
    ADD CONSTRAINT macros_macro_department_id_a85820b7_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_case_id_2e6fea69_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_use
    ADD CONSTRAINT macros_use_wording_id_10946e94_fk_macros_wording_id FOREIGN KEY (wording_id) REFERENCES public.macros_wording(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_wording
    ADD CONSTRAINT macros_wording_department_id_a68205da_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.macros_wording
    ADD CONSTRAINT macros_wording_macro_id_aa9f5834_fk_macros_macro_id FOREIGN KEY (macro_id) REFERENCES public.macros_macro(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_staff_member_id FOREIGN KEY (user_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_attendance
    ADD CONSTRAINT policy_attendance_member_id_36857dba_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_attendance
    ADD CONSTRAINT policy_attendance_workshop_id_5422bf9b_fk_policy_workshop_id FOREIGN KEY (workshop_id) REFERENCES public.policy_workshop(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_confirmation
    ADD CONSTRAINT policy_confirmation_member_id_64532a36_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_confirmation
    ADD CONSTRAINT policy_confirmation_version_id_171dffd1_fk_policy_version_id FOREIGN KEY (version_id) REFERENCES public.policy_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_guideline
    ADD CONSTRAINT policy_guideline_brand_id_994a4659_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_hit
    ADD CONSTRAINT policy_hit_case_id_d846acd2_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_hit
    ADD CONSTRAINT policy_hit_page_id_6d1bc8fe_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_hit
    ADD CONSTRAINT policy_hit_version_id_6a4a9b42_fk_policy_ruleversion_id FOREIGN KEY (version_id) REFERENCES public.policy_ruleversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_policy
    ADD CONSTRAINT policy_policy_department_id_dcc54162_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_rule
    ADD CONSTRAINT policy_rule_department_id_1b4dcdd6_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_ruleversion
    ADD CONSTRAINT policy_ruleversion_approver_id_977cc280_fk_staff_department_id FOREIGN KEY (approver_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_ruleversion
    ADD CONSTRAINT policy_ruleversion_rule_id_b5f79377_fk_policy_rule_id FOREIGN KEY (rule_id) REFERENCES public.policy_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_version
    ADD CONSTRAINT policy_version_policy_id_4e6b2270_fk_policy_policy_id FOREIGN KEY (policy_id) REFERENCES public.policy_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.policy_workshop
    ADD CONSTRAINT policy_workshop_policy_id_242da680_fk_policy_policy_id FOREIGN KEY (policy_id) REFERENCES public.policy_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.promises_alarm
    ADD CONSTRAINT promises_alarm_promise_id_12cf2380_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_campaign
    ADD CONSTRAINT promises_campaign_brand_id_bef1e7cb_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_claim
    ADD CONSTRAINT promises_claim_case_id_8d27b063_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_claim
    ADD CONSTRAINT promises_claim_page_id_dabcb4a5_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_claim
    ADD CONSTRAINT promises_claim_promise_id_c2a1274e_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_posting
    ADD CONSTRAINT promises_posting_post_id_49156992_fk_cases_post_id FOREIGN KEY (post_id) REFERENCES public.cases_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_posting
    ADD CONSTRAINT promises_posting_promise_id_7dfcf6b1_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_brand_id_8622164d_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_campaign_id_daa72cae_fk_promises_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.promises_campaign(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_department_id_77cf82c5_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_promise
    ADD CONSTRAINT promises_promise_owner_id_9fd04f51_fk_staff_member_id FOREIGN KEY (owner_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_quote
    ADD CONSTRAINT promises_quote_case_id_fd788af5_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_quote
    ADD CONSTRAINT promises_quote_message_id_1e5a1605_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_quote
    ADD CONSTRAINT promises_quote_page_id_47f2af7f_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_quote
    ADD CONSTRAINT promises_quote_promise_id_b912074f_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_release
    ADD CONSTRAINT promises_release_page_id_79b0e296_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_release
    ADD CONSTRAINT promises_release_promise_id_b2dcab68_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_search
    ADD CONSTRAINT promises_search_case_id_f8953e73_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.promises_wording
    ADD CONSTRAINT promises_wording_promise_id_2afc8a8a_fk_promises_promise_id FOREIGN KEY (promise_id) REFERENCES public.promises_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_attempt
    ADD CONSTRAINT publish_attempt_intervention_id_5c0d110b_fk_publish_i FOREIGN KEY (intervention_id) REFERENCES public.publish_intervention(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_attempt
    ADD CONSTRAINT publish_attempt_outbound_id_0ce3d1f2_fk_publish_outbound_id FOREIGN KEY (outbound_id) REFERENCES public.publish_outbound(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_draft
    ADD CONSTRAINT publish_draft_case_id_ab6d80b7_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_draft
    ADD CONSTRAINT publish_draft_leg_id_92ec68f1_fk_cases_leg_id FOREIGN KEY (leg_id) REFERENCES public.cases_leg(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_enclosure
    ADD CONSTRAINT publish_enclosure_case_id_d676598b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_enclosure
    ADD CONSTRAINT publish_enclosure_file_id_e1e7f5c3_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_enclosure
    ADD CONSTRAINT publish_enclosure_outbound_id_0e8d69f8_fk_publish_outbound_id FOREIGN KEY (outbound_id) REFERENCES public.publish_outbound(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_intervention
    ADD CONSTRAINT publish_intervention_message_id_b222438f_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_intervention
    ADD CONSTRAINT publish_intervention_page_id_fcc35e44_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_outbound
    ADD CONSTRAINT publish_outbound_case_id_1fbabef3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_outbound
    ADD CONSTRAINT publish_outbound_leg_id_0e5095ea_fk_cases_leg_id FOREIGN KEY (leg_id) REFERENCES public.cases_leg(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.publish_outbound
    ADD CONSTRAINT publish_outbound_page_id_47d15b04_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reports_messagefact
    ADD CONSTRAINT reports_messagefact_message_id_cf873ab6_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_consultation
    ADD CONSTRAINT routing_consultation_case_id_29988543_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_consultation
    ADD CONSTRAINT routing_consultation_to_department_id_9e386ea6_fk_staff_dep FOREIGN KEY (to_department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_distribution
    ADD CONSTRAINT routing_distribution_department_id_25770176_fk_staff_dep FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_handoff
    ADD CONSTRAINT routing_handoff_case_id_b7eb68c0_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_handoff
    ADD CONSTRAINT routing_handoff_from_department_id_c6b5784b_fk_staff_dep FOREIGN KEY (from_department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_handoff
    ADD CONSTRAINT routing_handoff_to_department_id_6bbb6828_fk_staff_dep FOREIGN KEY (to_department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_notice
    ADD CONSTRAINT routing_notice_case_id_00dad610_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_notice
    ADD CONSTRAINT routing_notice_department_id_cc11b82a_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_notice
    ADD CONSTRAINT routing_notice_rule_id_326ff8d9_fk_routing_rule_id FOREIGN KEY (rule_id) REFERENCES public.routing_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_ownership
    ADD CONSTRAINT routing_ownership_case_id_a967c227_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_ownership
    ADD CONSTRAINT routing_ownership_department_id_39908c36_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_ownership
    ADD CONSTRAINT routing_ownership_rule_id_125065e2_fk_routing_rule_id FOREIGN KEY (rule_id) REFERENCES public.routing_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_rule
    ADD CONSTRAINT routing_rule_department_id_ad4a39d3_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_tryout
    ADD CONSTRAINT routing_tryout_proposal_id_04fa03f7_fk_routing_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.routing_proposal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_turn
    ADD CONSTRAINT routing_turn_member_id_d5233d87_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.routing_version
    ADD CONSTRAINT routing_version_first_line_id_f762e877_fk_staff_department_id FOREIGN KEY (first_line_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.satisfaction_answer
    ADD CONSTRAINT satisfaction_answer_question_id_847ee549_fk_satisfact FOREIGN KEY (question_id) REFERENCES public.satisfaction_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_questio_outbound_id_51046583_fk_publish_o FOREIGN KEY (outbound_id) REFERENCES public.publish_outbound(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_question_case_id_d86ef455_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.satisfaction_question
    ADD CONSTRAINT satisfaction_question_page_id_753475bb_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.satisfaction_survey
    ADD CONSTRAINT satisfaction_survey_page_id_607c54b7_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_clock
    ADD CONSTRAINT sla_clock_case_id_22cd0654_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_clock
    ADD CONSTRAINT sla_clock_instead_id_66fc241b_fk_sla_clock_id FOREIGN KEY (instead_id) REFERENCES public.sla_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_clock
    ADD CONSTRAINT sla_clock_target_id_7e65a32c_fk_sla_target_id FOREIGN KEY (target_id) REFERENCES public.sla_target(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_departmenthours
    ADD CONSTRAINT sla_departmenthours_calendar_id_ee3620c9_fk_sla_calendar_id FOREIGN KEY (calendar_id) REFERENCES public.sla_calendar(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_departmenthours
    ADD CONSTRAINT sla_departmenthours_department_id_4b3da835_fk_staff_dep FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_target
    ADD CONSTRAINT sla_target_calendar_id_6088cb0f_fk_sla_calendar_id FOREIGN KEY (calendar_id) REFERENCES public.sla_calendar(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_target
    ADD CONSTRAINT sla_target_page_id_46a747c2_fk_channels_page_id FOREIGN KEY (page_id) REFERENCES public.channels_page(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sla_target
    ADD CONSTRAINT sla_target_topic_id_c6c38a33_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_department
    ADD CONSTRAINT staff_department_lead_id_9c468b37_fk_staff_member_id FOREIGN KEY (lead_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_deputy
    ADD CONSTRAINT staff_deputy_deputy_id_468b4565_fk_staff_member_id FOREIGN KEY (deputy_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_deputy
    ADD CONSTRAINT staff_deputy_member_id_798fcf3d_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_member_id_c2262924_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_department_id_273041c7_fk_staff_department_id FOREIGN KEY (department_id) REFERENCES public.staff_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_preference
    ADD CONSTRAINT staff_preference_member_id_40221a82_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.staff_presence
    ADD CONSTRAINT staff_presence_member_id_e9e6bf7a_fk_staff_member_id FOREIGN KEY (member_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_example
    ADD CONSTRAINT topics_example_topic_id_f6faa1bf_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_placement
    ADD CONSTRAINT topics_placement_case_id_1a103ef3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_placement
    ADD CONSTRAINT topics_placement_topic_id_cac2f6ef_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_proposal
    ADD CONSTRAINT topics_proposal_brand_id_b223b5d1_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_proposal
    ADD CONSTRAINT topics_proposal_topic_id_387664c4_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_suggestion
    ADD CONSTRAINT topics_suggestion_case_id_b788293d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_suggestion
    ADD CONSTRAINT topics_suggestion_fit_id_b58f4f77_fk_topics_fit_id FOREIGN KEY (fit_id) REFERENCES public.topics_fit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_suggestion
    ADD CONSTRAINT topics_suggestion_topic_id_bc1886a5_fk_topics_topic_id FOREIGN KEY (topic_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_brand_id_fb4507a6_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.topics_topic
    ADD CONSTRAINT topics_topic_parent_id_83f2c382_fk_topics_topic_id FOREIGN KEY (parent_id) REFERENCES public.topics_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.triage_correction
    ADD CONSTRAINT triage_correction_message_id_a2b8ddba_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.triage_reading
    ADD CONSTRAINT triage_reading_message_id_180b2c96_fk_cases_message_id FOREIGN KEY (message_id) REFERENCES public.cases_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.triage_term
    ADD CONSTRAINT triage_term_brand_id_edd15c90_fk_channels_brand_id FOREIGN KEY (brand_id) REFERENCES public.channels_brand(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_staff_member_id FOREIGN KEY (user_id) REFERENCES public.staff_member(id) DEFERRABLE INITIALLY DEFERRED;
