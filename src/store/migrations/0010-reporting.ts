import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** Reporting: regimes, forms and rounds; what units send in them, how it was reviewed, and what leaders asked about figures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Days are days of the month. cut_off_day null: data run to the last day of the period (the statistical calendar).
  await sql`
    create table namro.regime (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      name text not null check (name <> ''),
      kind text not null check (kind in ('month', 'quarter', 'halfYear', 'nineMonths', 'year', 'halfTerm', 'term')),
      cut_off_day smallint check (cut_off_day between 1 and 28),
      opens_day smallint not null check (opens_day between 1 and 28),
      due_day smallint not null check (due_day between 1 and 28),
      send_day smallint not null check (send_day between 1 and 28),
      first_year smallint,
      basis text not null check (basis <> ''),
      valid_from date not null,
      valid_to date,
      version integer not null default 1,
      primary key (authority_id, id),
      check (valid_to > valid_from),
      check ((first_year is not null) = (kind in ('halfTerm', 'term')))
    )`.execute(db)
  await isolate(db, 'regime', sql`select, insert, update`)

  await sql`
    create table namro.form (
      authority_id integer not null,
      id integer generated always as identity,
      regime_id integer not null,
      number text not null check (number <> ''),
      title text not null check (title <> ''),
      columns text[] not null,
      closed boolean not null default false,
      version integer not null default 1,
      primary key (authority_id, id),
      foreign key (authority_id, regime_id) references namro.regime
    )`.execute(db)
  await isolate(db, 'form', sql`select, insert, update`)

  // A row is a heading or an indicator; cumulative: from the beginning of the year to the period's end instead of the period.
  await sql`
    create table namro.form_row (
      authority_id integer not null,
      form_id integer not null,
      position smallint not null,
      label text not null check (label <> ''),
      indent smallint not null default 0 check (indent between 0 and 3),
      indicator_id integer,
      cumulative boolean not null default false,
      primary key (authority_id, form_id, position),
      foreign key (authority_id, form_id) references namro.form,
      foreign key (authority_id, indicator_id) references namro.indicator
    )`.execute(db)
  await isolate(db, 'form_row', sql`select, insert, update, delete`)

  // Who sends a row's figure (sender_id), and of which unit it is (unit_id): a village sends its own, an office the commune's.
  await sql`
    create table namro.form_sender (
      authority_id integer not null,
      form_id integer not null,
      position smallint not null,
      sender_id integer not null,
      unit_id integer not null,
      primary key (authority_id, form_id, position, sender_id, unit_id),
      foreign key (authority_id, form_id, position) references namro.form_row on delete cascade,
      foreign key (authority_id, sender_id) references namro.unit,
      foreign key (authority_id, unit_id) references namro.unit
    )`.execute(db)
  await isolate(db, 'form_sender', sql`select, insert, update, delete`)

  // data_from..data_to: the window whose data count. due_on: the senders' last day. locks_on: the last day before the lock,
  // which comes earlier by a named act: lock_entry is the history entry that locked it, as of which its report is built.
  await sql`
    create table namro.round (
      authority_id integer not null,
      id integer generated always as identity,
      regime_id integer not null,
      period namro.period not null,
      data_from date not null,
      data_to date not null,
      opens_on date not null,
      due_on date not null,
      locks_on date not null,
      lock_entry bigint,
      version integer not null default 1,
      primary key (authority_id, id),
      unique (authority_id, regime_id, period),
      foreign key (authority_id, regime_id) references namro.regime,
      foreign key (authority_id, lock_entry) references namro.history,
      check (data_from <= data_to and opens_on <= due_on and data_to < due_on and due_on <= locks_on)
    )`.execute(db)
  await isolate(db, 'round', sql`select, insert, update`)

  // What one unit sends in one round. authors: the accounts that entered figures; by default none of them may approve.
  await sql`
    create table namro.submission (
      authority_id integer not null,
      round_id integer not null,
      sender_id integer not null,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved')),
      authors text[] not null default '{}',
      version integer not null default 1,
      primary key (authority_id, round_id, sender_id),
      foreign key (authority_id, round_id) references namro.round,
      foreign key (authority_id, sender_id) references namro.unit
    )`.execute(db)
  await isolate(db, 'submission', sql`select, insert, update`)

  // Also the application itself cannot skip a step: these are all the steps there are.
  await sql`
    create function namro.keep_order_of_review() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' and new.state <> 'draft' or tg_op = 'UPDATE' and new.state <> old.state
        and (old.state, new.state) not in (
          ('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'approved'), ('approved', 'returned')
        )
      then
        raise exception 'a submission cannot become %', new.state using errcode = 'NR005';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger keep_order before insert or update on namro.submission
      for each row execute function namro.keep_order_of_review()`.execute(db)

  // One figure of a submission, not yet on record. All of its content is null once its author has emptied it.
  await sql`
    create table namro.submission_line (
      authority_id integer not null,
      round_id integer not null,
      sender_id integer not null,
      indicator_id integer not null,
      unit_id integer not null,
      period namro.period not null,
      version integer not null,
      grade text not null check (grade in ('estimate', 'preliminary', 'final')),
      value numeric,
      upper numeric,
      decimals smallint check (decimals between 0 and 20),
      unit_of_measure text not null,
      numerator numeric,
      denominator numeric check (denominator <> 0),
      numerator_unit text,
      denominator_unit text,
      words text,
      done boolean,
      absence text check (absence in ('returned', 'notApplicable')),
      cause text not null default '',
      proposal text not null default '',
      primary key (authority_id, round_id, sender_id, indicator_id, unit_id, period),
      foreign key (authority_id, round_id, sender_id) references namro.submission,
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      check (num_nulls(numerator, denominator, numerator_unit, denominator_unit) in (0, 4))
    )`.execute(db)
  await isolate(db, 'submission_line', sql`select, insert, update`)
  await sql`
    create function namro.keep_what_was_sent() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from namro.submission
          where authority_id = new.authority_id and round_id = new.round_id and sender_id = new.sender_id
            and state in ('draft', 'returned')
      ) then
        raise exception 'what was sent is not changed' using errcode = 'NR005';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger keep_sent before insert or update on namro.submission_line
      for each row execute function namro.keep_what_was_sent()`.execute(db)

  // The steps of a submission: the receipt that a unit shows for its own appraisal.
  await sql`
    create table namro.submission_step (
      authority_id integer not null,
      round_id integer not null,
      sender_id integer not null,
      number smallint not null check (number >= 1),
      entry bigint not null,
      act text not null check (act in ('submit', 'return', 'approve')),
      reason text check (reason <> ''),
      primary key (authority_id, round_id, sender_id, number),
      foreign key (authority_id, round_id, sender_id) references namro.submission,
      foreign key (authority_id, entry) references namro.history,
      check ((reason is not null) = (act = 'return'))
    )`.execute(db)
  await appendOnly(db, 'submission_step')

  await sql`
    create table namro.attachment (
      authority_id integer not null,
      id integer generated always as identity,
      round_id integer not null,
      sender_id integer not null,
      indicator_id integer not null,
      unit_id integer not null,
      period namro.period not null,
      name text not null check (name <> ''),
      sha256 bytea not null check (length(sha256) = 32),
      bytes bytea not null,
      entry bigint not null,
      primary key (authority_id, id),
      foreign key (authority_id, round_id, sender_id, indicator_id, unit_id, period) references namro.submission_line,
      foreign key (authority_id, entry) references namro.history
    )`.execute(db)
  await appendOnly(db, 'attachment')

  // "Yêu cầu giải trình": asked of a figure, answered by the unit that is asked; both stay.
  await sql`
    create table namro.explanation (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      indicator_id integer not null,
      unit_id integer not null,
      period namro.period not null,
      asked_unit_id integer not null,
      question text not null check (question <> ''),
      asked_by text not null,
      asked_entry bigint not null,
      due_on date not null,
      answer text check (answer <> ''),
      answered_by text,
      answered_entry bigint,
      version integer not null default 1,
      primary key (authority_id, id),
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, asked_unit_id) references namro.unit,
      foreign key (authority_id, asked_entry) references namro.history,
      foreign key (authority_id, answered_entry) references namro.history,
      check (num_nulls(answer, answered_by, answered_entry) in (0, 3))
    )`.execute(db)
  await sql`create index explanation_of_figure on namro.explanation (authority_id, indicator_id, unit_id, period)`.execute(db)
  await isolate(db, 'explanation', sql`select, insert, update`)
  await sql`
    create function namro.keep_answer() returns trigger language plpgsql as $$
    begin
      if old.answer is not null then
        raise exception 'an answer stays as it was given' using errcode = 'NR005';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger keep_answer before update on namro.explanation for each row execute function namro.keep_answer()`.execute(db)

  // An authority without a row has the default.
  await sql`
    create table namro.reporting_setting (
      authority_id integer not null primary key references namro.authority,
      four_eyes boolean not null default true,
      version integer not null default 1
    )`.execute(db)
  await isolate(db, 'reporting_setting', sql`select, insert, update`)
}
